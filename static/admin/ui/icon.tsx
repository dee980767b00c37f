import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A drawing from Lucide. It decorates what stands beside it, so it is not read out. */
export const Icon = ({ node, class: className = '' }: { node: IconNode; class?: string }) => (
  <svg class={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true">
    {node.map(([tag, attributes]) => h(tag, attributes))}
  </svg>
);
