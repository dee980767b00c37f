import type { Preferences } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { prefer, preferences, readPreferences } from '../../../state/preferences.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { DesktopLeave } from './desktop-leave.tsx';

type Notices = Preferences['notifications'];
type Kind = keyof Notices;
type Manner = keyof Notices[Kind];

const kinds = [
  'assigned',
  'team_assigned',
  'mentioned',
  'message',
  'note',
  'woken',
  'sla_warning',
  'sla_breached',
  'message_failed',
] as const satisfies readonly Kind[];
const manners = ['in_app', 'desktop', 'sound'] as const satisfies readonly Manner[];

/** What somebody is told of, and how; each tick is kept at once. */
export function NoticesPage() {
  const reading = useReading(readOnce, []);
  return (
    <>
      <DesktopLeave />
      <Loaded reading={reading}>
        {() => preferences.value && <NoticeTable notices={preferences.value.notifications} />}
      </Loaded>
    </>
  );
}

async function readOnce() {
  if (preferences.peek() === null) await readPreferences();
  return true;
}

type Props = { notices: Notices };

const NoticeTable = ({ notices }: Props) => (
  <div class="table-box">
    <table class="table notices">
      <thead>
        <tr>
          <th scope="col">{t('notices.kind')}</th>
          {manners.map((manner) => (
            <th key={manner} scope="col">
              {t(`notices.${manner}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`notices.of.${kind}`)}</th>
            {manners.map((manner) => (
              <td key={manner}>
                <Tick kind={kind} manner={manner} notices={notices} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function Tick({ kind, manner, notices }: Props & { kind: Kind; manner: Manner }) {
  const before = notices[kind];
  // What is not kept at all cannot be told in any other way.
  const isIdle = manner !== 'in_app' && !before.in_app;
  const toggle = () =>
    void prefer({ notifications: { ...notices, [kind]: { ...before, [manner]: !before[manner] } } });
  return (
    <input
      type="checkbox"
      aria-label={`${t(`notices.of.${kind}`)}: ${t(`notices.${manner}`)}`}
      disabled={isIdle}
      checked={before[manner] && !isIdle}
      onChange={toggle}
    />
  );
}
