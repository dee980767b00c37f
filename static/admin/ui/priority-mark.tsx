import { type TextKey, t } from '../i18n/i18n.ts';
import { priorities } from '../state/vocabulary.ts';

const BARS = ['M6 20v-4', 'M12 20v-9', 'M18 20V5'];
const named: ReadonlySet<string> = new Set(['Low', 'Medium', 'High']);

/** What every installation has is called what the reader's language calls it. */
export const priorityName = (name: string) => (named.has(name) ? t(`priority.${name}` as TextKey) : name);

/** How far up a priority is, as bars; nothing for those without. */
export function PriorityMark({ name }: { name: string | null }) {
  if (name === null) return null;
  const rank = priorities.value.find((priority) => priority.name === name)?.rank ?? 0;
  return (
    <span class="priority" data-rank={Math.min(rank, 2)} title={priorityName(name)}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        {BARS.map((bar, at) => (
          <path key={bar} d={bar} class={at > rank ? 'off' : ''} />
        ))}
      </svg>
      <span class="visually-hidden">{priorityName(name)}</span>
    </span>
  );
}
