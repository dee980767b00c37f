import { Users } from 'lucide';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { NEW, type PageProps } from '../page.ts';
import { ListPage } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Row } from '../parts/row.tsx';
import { TeamEntry } from './team-entry.tsx';

export type Team = Answer<'GET /teams/{id}'>;

export const TeamsPage = ({ entry }: PageProps) => (entry ? <TeamEntry entry={entry} /> : <TeamList />);

function TeamList() {
  const reading = useReading(async () => (await call('GET /teams')).data, [], /^team\./);
  return (
    <Loaded reading={reading}>
      {(teams) => (
        <ListPage
          rows={teams}
          keyOf={({ id }) => id}
          wordsOf={({ name }) => name}
          add={{ label: t('teams.add'), href: pathTo(['settings', 'teams', NEW]) }}
          empty={{ icon: Users, text: t('teams.empty') }}
          row={({ id, name, emoji, assignment, members }) => (
            <Row
              href={pathTo(['settings', 'teams', id])}
              lead={emoji && <span aria-hidden="true">{emoji}</span>}
              title={name}
              detail={t(`teams.assignment.${assignment}`)}
              end={t('teams.members.count', { count: members.length })}
            />
          )}
        />
      )}
    </Loaded>
  );
}
