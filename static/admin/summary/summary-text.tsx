import { BULLET, partsOf } from './parts.ts';

/** As it was written: lines that begin with a dash are points of a list. */
export const SummaryText = ({ content }: { content: string }) => (
  <>
    {partsOf(content).map(({ isList, lines }, nth) =>
      isList ? (
        <ul key={nth} class="summary-points" dir="auto">
          {lines.map((line) => (
            <li key={line}>{line.replace(BULLET, '')}</li>
          ))}
        </ul>
      ) : (
        <p key={nth} dir="auto">
          {lines.join(' ')}
        </p>
      ),
    )}
  </>
);
