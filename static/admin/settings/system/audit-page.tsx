import { useSignal } from '@preact/signals';
import { ScrollText } from 'lucide';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { dayAndTime } from '../../i18n/times.ts';
import { colleagueName } from '../../state/vocabulary.ts';
import { Empty } from '../../ui/empty.tsx';
import { useCursor } from '../parts/cursor.ts';
import { CursorTable } from '../parts/table.tsx';
import { type Action, actions } from './audit-actions.ts';
import { actionName, detailsText, kindName } from './audit-words.ts';

type Entry = Answer<'GET /audit'>['data'][number];
const PAGE = 50;
/** What is written into the log is mostly told of as well; signing in is not, and is seen when somebody looks again. */
const CHANGES =
  /^(agent|role|rule|key|settings|business|business_hours|sla_policy|team|webhook|ai_provider|prompt|status|tag|inbox|demo)\b/;

export function AuditPage() {
  const action = useSignal<Action | ''>('');
  const cursor = useCursor(
    (next) => call('GET /audit', { query: { limit: PAGE, cursor: next, action: action.value || undefined } }),
    [action.value],
    CHANGES,
  );
  const named = ({ kind, id }: Entry['actor']) => {
    if (id === null) return '';
    return (kind === 'agent' && colleagueName(id)) || `#${id}`;
  };
  return (
    <>
      <div class="list-bar">
        <select
          class="narrow"
          aria-label={t('audit.filter')}
          value={action.value}
          // The cast: the options are these actions and nothing else.
          onChange={(event) => (action.value = event.currentTarget.value as Action | '')}
        >
          <option value="">{t('audit.all')}</option>
          {actions.map((name) => (
            <option key={name} value={name}>
              {actionName(name)}
            </option>
          ))}
        </select>
      </div>
      <CursorTable
        label={t('settings.audit')}
        cursor={cursor}
        keyOf={({ id }) => id}
        columns={[
          { title: t('audit.at'), cell: ({ at }) => <time dateTime={at}>{dayAndTime(at)}</time> },
          { title: t('audit.actor'), cell: ({ actor }) => <bdi>{named(actor) || kindName(actor.kind)}</bdi> },
          { title: t('audit.action'), manner: 'grow', cell: (entry) => <What entry={entry} named={named} /> },
          { title: t('sessions.address'), cell: ({ address }) => <bdi>{address}</bdi> },
        ]}
        empty={<Empty icon={ScrollText} text={t('audit.empty')} />}
      />
    </>
  );
}

type WhatProps = { entry: Entry; named: (one: Entry['actor']) => string };

const What = ({ entry: { action, target, details }, named }: WhatProps) => (
  <>
    <span title={action}>{actionName(action)}</span> {target && <bdi>{named(target)}</bdi>}
    {Object.keys(details).length > 0 && (
      <div class="quiet">
        <bdi>{detailsText(details)}</bdi>
      </div>
    )}
  </>
);
