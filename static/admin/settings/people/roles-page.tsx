import { ShieldCheck } from 'lucide';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { roleDescription, roleName } from '../../ui/role-name.ts';
import { NEW, type PageProps } from '../page.ts';
import { ListPage } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Mark, Row } from '../parts/row.tsx';
import { RoleEntry } from './role-entry.tsx';

export type Role = Answer<'GET /roles/{id}'>;
/** It always holds every permission. */
export const ADMIN = 'Admin';

export const RolesPage = ({ entry }: PageProps) => (entry ? <RoleEntry entry={entry} /> : <RoleList />);

function RoleList() {
  const reading = useReading(async () => (await call('GET /roles')).data, [], /^role\./);
  return (
    <Loaded reading={reading}>
      {(roles) => (
        <ListPage
          rows={roles}
          keyOf={({ id }) => id}
          wordsOf={({ name, description }) => `${name} ${roleName(name)} ${roleDescription(description)}`}
          add={{ label: t('roles.add'), href: pathTo(['settings', 'roles', NEW]) }}
          empty={{ icon: ShieldCheck, text: t('settings.nothingFound') }}
          row={({ id, name, description, permissions, builtin }) => (
            <Row
              href={pathTo(['settings', 'roles', id])}
              title={roleName(name)}
              detail={description && <bdi>{roleDescription(description)}</bdi>}
              end={
                <>
                  {name === ADMIN
                    ? t('roles.everything')
                    : t('roles.permissions.count', { count: permissions.length })}
                  {builtin && <Mark>{t('roles.builtin')}</Mark>}
                </>
              }
            />
          )}
        />
      )}
    </Loaded>
  );
}
