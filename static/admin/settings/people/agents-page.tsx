import { Users } from 'lucide';
import { allPages } from '../../api/all-pages.ts';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { relative } from '../../i18n/times.ts';
import { pathTo } from '../../state/place.ts';
import { Avatar, fullName } from '../../ui/avatar.tsx';
import { roleName } from '../../ui/role-name.ts';
import { NEW, type PageProps } from '../page.ts';
import { ListPage } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Mark, Row } from '../parts/row.tsx';
import { AgentEntry } from './agent-entry.tsx';

export type Agent = Answer<'GET /agents/{id}'>;
type Pictures = Map<number, string | null>;
const LARGEST_PAGE = 100;

export const AgentsPage = ({ entry }: PageProps) => (entry ? <AgentEntry entry={entry} /> : <AgentList />);

export const readAgents = () =>
  allPages((cursor) => call('GET /agents', { query: { limit: LARGEST_PAGE, cursor } }));

async function readAll() {
  const [agents, { data: colleagues }] = await Promise.all([readAgents(), call('GET /colleagues')]);
  return { agents, pictures: new Map(colleagues.map(({ id, avatar_url }) => [id, avatar_url])) };
}

function AgentList() {
  const reading = useReading(readAll, [], /^(agent|role)\./);
  return (
    <Loaded reading={reading}>
      {({ agents, pictures }) => (
        <ListPage
          rows={agents.toSorted(byUse)}
          keyOf={({ id }) => id}
          wordsOf={(agent) => `${fullName(agent)} ${agent.email} ${agent.roles.map(roleName).join(' ')}`}
          add={{ label: t('agents.add'), href: pathTo(['settings', 'agents', NEW]) }}
          empty={{ icon: Users, text: t('settings.nothingFound') }}
          row={(agent) => <AgentRow agent={agent} pictures={pictures} />}
        />
      )}
    </Loaded>
  );
}

const AgentRow = ({ agent, pictures }: { agent: Agent; pictures: Pictures }) => (
  <Row
    href={pathTo(['settings', 'agents', agent.id])}
    lead={<Avatar person={agent} url={pictures.get(agent.id)} presence={agent.availability} />}
    title={fullName(agent)}
    detail={<bdi>{agent.email}</bdi>}
    end={
      <>
        <span class="wide-only" dir="auto">
          {agent.roles.map(roleName).join(', ')}
        </span>
        <AgentMark agent={agent} />
      </>
    }
  />
);

function AgentMark({ agent: { enabled, has_password, last_active_at } }: { agent: Agent }) {
  if (!enabled) return <Mark look="warning">{t('agents.disabled')}</Mark>;
  if (!has_password) return <Mark>{t('agents.noPassword')}</Mark>;
  return last_active_at && <span class="wide-only">{relative(last_active_at)}</span>;
}

/** Those who work here first, by name. */
const byUse = (one: Agent, other: Agent) =>
  Number(other.enabled) - Number(one.enabled) || fullName(one).localeCompare(fullName(other));
