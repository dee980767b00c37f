import { Zap } from 'lucide';
import type { Event } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { clockTime, dayAndTime } from '../i18n/times.ts';
import { Icon } from '../ui/icon.tsx';
import { sentenceFor } from './activity-sentence.ts';

/** So many are read at a glance; more are folded. */
const FEW = 3;

/** What was done between two messages, in quiet lines. */
export function Activities({ events }: { events: readonly Event[] }) {
  const lines = events.map((event) => <Line key={event.id} event={event} />);
  if (events.length <= FEW) return <div class="activities">{lines}</div>;
  return (
    <details class="activities">
      <summary>
        <Icon node={Zap} />
        {t('thread.activities', { count: events.length })}
      </summary>
      {lines}
    </details>
  );
}

function Line({ event }: { event: Event }) {
  const sentence = sentenceFor(event);
  if (sentence === null) return null;
  return (
    <p class="activity">
      <span>{sentence}</span>{' '}
      <time dateTime={event.at} title={dayAndTime(event.at)}>
        {clockTime(event.at)}
      </time>
    </p>
  );
}
