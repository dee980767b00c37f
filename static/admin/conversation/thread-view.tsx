import { useComputed } from '@preact/signals';
import { ArrowDown } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { longDay } from '../i18n/times.ts';
import { leftAs } from '../state/left-as.ts';
import { type Parcel, parcelsIn } from '../state/outbox.ts';
import { Button } from '../ui/button.tsx';
import { Activities } from './activities.tsx';
import { Failure } from './delivery.tsx';
import { EarlierOnes } from './earlier-ones.tsx';
import { type Entry, entriesOf } from './entries.ts';
import { useMessageCommands } from './message-commands.ts';
import { parcelMessage } from './parcel-view.tsx';
import { usePointed } from './pointed.ts';
import { saidMessage } from './said-message.tsx';
import { useScrollKeeper } from './scroll-keeper.ts';
import type { Thread } from './thread.ts';
import type { Visit } from './visit.ts';

type Props = { said: Thread; visit: Visit };

export function ThreadView({ said, visit }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { isAtEnd, note, toEnd } = useScrollKeeper(box, content);
  const entries = useComputed(() =>
    entriesOf({
      messages: said.messages.value,
      events: visit.story.events.value,
      hasEarlier: said.earlier.value !== null,
      firstNew: visit.firstNew.value,
    }),
  );
  const parcels = parcelsIn(said.id);
  usePointed(said);
  const noteWhere = useMessageCommands(said);
  // Whoever sends something wants to see it.
  useEffect(toEnd, [parcels.length]);
  const newest = said.messages.value.at(-1)?.uuid;
  const newestSeen = useRef(newest);
  if (isAtEnd.value) newestSeen.current = newest;
  return (
    <div class="thread-box">
      <div
        ref={box}
        class="thread"
        role="log"
        aria-label={t('conversation.thread')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={note}
        onKeyDown={keepScrollKeys}
      >
        <div ref={content} class="thread-content" aria-busy={!said.isLoaded.value} onFocusIn={noteWhere}>
          <EarlierOnes said={said} box={box} />
          {[...entries.value, ...parcels.map(going)].map((entry) => (
            <EntryView key={leftAs(entry.key)} entry={entry} said={said} />
          ))}
          {said.isBehind.value && <Behind said={said} />}
        </div>
      </div>
      {!isAtEnd.value && (
        <Button class="to-end small" icon={ArrowDown} onClick={toEnd}>
          {t(newest === newestSeen.current ? 'thread.toEnd' : 'thread.newBelow')}
        </Button>
      )}
    </div>
  );
}

type Going = { kind: 'parcel'; key: string; parcel: Parcel };
const going = (parcel: Parcel): Going => ({ kind: 'parcel', key: parcel.key, parcel });

/**
 * What is sent goes on standing where it stood when it has arrived: functions, because another component in its place
 * would be another element, which takes the focus with it, and the picture that somebody has just opened.
 */
function EntryView({ entry, said }: { entry: Entry | Going; said: Thread }) {
  switch (entry.kind) {
    case 'day':
      return <h3 class="day">{longDay(entry.at)}</h3>;
    case 'new':
      return (
        <p class="new-line">
          <span>{t('thread.new')}</span>
        </p>
      );
    case 'activities':
      return <Activities events={entry.events} />;
    case 'message':
      return saidMessage({ message: entry.message, isContinued: entry.isContinued, said });
    case 'parcel':
      return parcelMessage(entry.parcel);
  }
}

const Behind = ({ said }: { said: Thread }) => (
  <Failure reason={t('thread.behind')}>
    <Button class="small" onClick={said.refresh}>
      {t('everywhere.retry')}
    </Button>
  </Failure>
);

const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/** In here the arrows scroll; elsewhere they move through the list. */
function keepScrollKeys(event: KeyboardEvent) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain && SCROLL_KEYS.has(event.key)) event.stopPropagation();
}
