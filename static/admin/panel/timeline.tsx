import { useEffect, useMemo } from 'preact/hooks';
import type { Event } from '../api/contract.ts';
import { sentenceFor } from '../conversation/activity-sentence.ts';
import { timeline } from '../conversation/timeline.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, relative } from '../i18n/times.ts';
import { complain } from '../ui/toast.tsx';
import { Section } from './section.tsx';

/** What was done to it, the newest first. */
export const Timeline = ({ id }: { id: number }) => (
  <Section name="timeline" title={t('panel.timeline')} isFolded>
    <Events id={id} />
  </Section>
);

function Events({ id }: { id: number }) {
  const told = useMemo(() => timeline(id), [id]);
  useEffect(() => {
    told.read().catch(complain);
    return told.stop;
  }, [told]);
  return (
    <ol class="timeline">
      {told.events.value.toReversed().map((event) => (
        <Line key={event.id} event={event} />
      ))}
    </ol>
  );
}

function Line({ event }: { event: Event }) {
  const sentence = sentenceFor(event);
  if (sentence === null) return null;
  return (
    <li>
      {sentence}
      <time dateTime={event.at} title={dayAndTime(event.at)}>
        {relative(event.at)}
      </time>
    </li>
  );
}
