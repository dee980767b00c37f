import { useEffect, useRef } from 'preact/hooks';
import { CopyButton } from './copy-button.tsx';
import { JsonView } from './json-view.tsx';
import { Status } from './responses.tsx';
import type { Answer } from './send.ts';

/** What the server really said. */
export function AnswerView({ answer, forget }: { answer: Answer; forget: () => void }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  const { status, statusText, waitMs, bytes, text, headers, isComplete } = answer;
  return (
    <section ref={section} class="bubble answers live">
      <div class="bubble-head">
        <h2>Response</h2>
        <Status status={String(status)} />
        <p class="measures" role="status">
          {statusText && `${statusText}, `}
          {Math.round(waitMs)} ms, {sizeOf(bytes)}
          {isComplete ? '' : ' so far'}
        </p>
        {text && <CopyButton text={text} label="Copy the response" />}
      </div>
      <AnswerBody answer={answer} />
      <details class="headers">
        <summary>{headers.length} headers</summary>
        <dl>
          {headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <button type="button" class="button-link" onClick={forget}>
        Show the example again
      </button>
    </section>
  );
}

function AnswerBody({ answer: { text, bytes, mediaType, isComplete } }: { answer: Answer }) {
  if (text) return <JsonView text={text} label="Response body" />;
  if (text === null && bytes > 0)
    return (
      <p class="bubble-note">
        {sizeOf(bytes)} of {mediaType}, which cannot be shown as text.
      </p>
    );
  return <p class="bubble-note">{isComplete ? 'No body.' : 'Waiting for the body…'}</p>;
}

const sizeOf = (bytes: number) => (bytes < 1000 ? `${bytes} bytes` : `${(bytes / 1000).toFixed(1)} KB`);
