import { useMemo } from 'preact/hooks';
import { layOut, type Token } from './json-text.ts';
import { Scroller } from './scroller.tsx';

// Beyond this a browser is busy for too long with colouring; plain text will do.
const MOST_COLOURED = 60_000;

/** Text as code; JSON is laid out and coloured. */
export function JsonView({ text, label }: { text: string; label: string }) {
  const tokens = useMemo(() => (text.length > MOST_COLOURED ? null : layOut(text)), [text]);
  return (
    <Scroller class="code" label={label}>
      <pre>
        <code>{tokens?.map(piece) ?? text}</code>
      </pre>
    </Scroller>
  );
}

const piece = ({ kind, text }: Token) =>
  kind === 'space' || kind === 'mark' ? text : <span class={`json-${kind}`}>{text}</span>;
