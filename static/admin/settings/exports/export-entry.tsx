import type { Export } from '../../api/contract.ts';
import { number, t } from '../../i18n/i18n.ts';
import { fileSize } from '../../i18n/sizes.ts';
import { dayAndTime, relative } from '../../i18n/times.ts';
import { myId } from '../../state/session.ts';
import { colleagueName } from '../../state/vocabulary.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { Mark } from '../parts/row.tsx';
import { type Deed, doing, possible } from './deeds.ts';
import { deedIcons } from './export-commands.ts';
import { reasonIn } from './failures.ts';
import { scopeText, titleOf } from './words.ts';

type Props = { shown: Export };
const MINUTE = 60_000;

/** One export: what it is, how far or until when, and what can be done with it. */
export const ExportEntry = ({ shown }: Props) => (
  <div class="export" data-state={shown.state}>
    <div class="export-words">
      <strong>
        {titleOf(shown)} <State shown={shown} />
      </strong>
      <span class="quiet" dir="auto">
        {[scopeText(shown.filters), ...withs(shown)].join(' · ')}
      </span>
      {shown.failure && (
        <span class="fault" dir="auto">
          {t('exports.failed.why', { reason: reasonIn(shown.failure) })}
        </span>
      )}
      <Facts shown={shown} />
    </div>
    <div class="export-deeds">
      {possible(shown).map((deed) => (
        <DeedButton key={deed} deed={deed} shown={shown} />
      ))}
    </div>
  </div>
);

const looks = { failed: 'bad', cancelled: 'plain', expired: 'plain' } as const;
const State = ({ shown: { state } }: Props) =>
  state === 'processing' || state === 'completed' ? null : (
    <Mark look={looks[state]}>{t(`exports.${state}`)}</Mark>
  );

const withs = ({ options }: Export) => [
  ...(options.include_attachments ? [t('exports.withAttachments')] : []),
  ...(options.include_notes ? [t('exports.withNotes')] : []),
];

function Progress({ shown: { done, total } }: Props) {
  const text =
    total === null
      ? t('exports.counting')
      : t('exports.progress', { done: number(done), total: number(total) });
  return (
    <span class="export-progress">
      <progress aria-label={text} max={total ?? 1} value={total === null ? undefined : done} />
      <span class="quiet" aria-hidden="true">
        {text}
      </span>
    </span>
  );
}

/** Whose it is, since when, how far or how large, and how much longer: in one line, so that nothing moves when it is done. */
function Facts({ shown }: Props) {
  const { agent_id: id, created_at: at, size, expires_at: until, state } = shown;
  const now = useNow(MINUTE);
  const who = id === myId.value ? t('everywhere.you') : (colleagueName(id) ?? `#${id}`);
  return (
    <span class="quiet export-facts">
      <bdi>{who}</bdi>
      <time dateTime={at} title={dayAndTime(at)}>
        {relative(at, now)}
      </time>
      {state === 'processing' && <Progress shown={shown} />}
      {size !== null && <span>{fileSize(size)}</span>}
      {state === 'completed' && until && (
        <time dateTime={until} title={dayAndTime(until)}>
          {t('exports.gone', { when: relative(until, now) })}
        </time>
      )}
    </span>
  );
}

const DeedButton = ({ deed, shown }: Props & { deed: Deed }) => {
  const run = () => void doing[deed](shown);
  const label = t(`exports.${deed}`);
  return deed === 'delete' ? (
    <IconButton icon={deedIcons.delete} label={label} onClick={run} />
  ) : (
    <Button icon={deedIcons[deed]} onClick={run}>
      {label}
    </Button>
  );
};
