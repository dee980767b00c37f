import type { Operation } from './api.ts';

const KNOWN = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export const Method = ({ operation: { method, isWebhook } }: { operation: Operation }) => (
  <span class={`method method-${KNOWN.includes(method) ? method.toLowerCase() : 'other'}`}>
    {isWebhook ? 'EVENT' : method}
  </span>
);

/** The path with what has to be filled in standing out. */
export const Path = ({ base, path }: { base: string; path: string }) => (
  <code class="path">
    <span class="path-base">{base}</span>
    {path
      .split(/(\{[^{}]*\})/)
      .map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}
  </code>
);
