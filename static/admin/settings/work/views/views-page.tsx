import { Eye } from 'lucide';
import { call } from '../../../api/call.ts';
import type { View } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { pathTo } from '../../../state/place.ts';
import { may } from '../../../state/session.ts';
import { NEW, type PageProps } from '../../page.ts';
import { ListPage } from '../../parts/list-page.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { Mark, Row } from '../../parts/row.tsx';
import { Entry } from '../entry.tsx';
import { ViewForm } from './view-form.tsx';

export const PAGE = 'views';

export const ViewsPage = ({ entry }: PageProps) =>
  entry === '' ? <ViewList /> : <ViewEntry key={entry} id={entry} />;

const ViewEntry = ({ id }: { id: string }) => (
  <Entry id={id} read={(known) => call('GET /views/{id}', { params: { id: known } })}>
    {(view, reload) => <ViewForm key={view?.version} view={view} reload={reload} />}
  </Entry>
);

function ViewList() {
  const reading = useReading(async () => (await call('GET /views')).data, [], /^view\./);
  const canAdd = may('view:manage') || may('shared_views:manage');
  return (
    <Loaded reading={reading}>
      {(all) => (
        <ListPage
          rows={all}
          keyOf={({ id }) => id}
          wordsOf={({ name }) => name}
          row={(view) => <ViewRow view={view} />}
          {...(canAdd && { add: { label: t('views.add'), href: pathTo(['settings', PAGE, NEW]) } })}
          empty={{ icon: Eye, text: t('views.empty') }}
        />
      )}
    </Loaded>
  );
}

const ViewRow = ({ view }: { view: View }) => (
  <Row
    href={pathTo(['settings', PAGE, view.id])}
    title={view.name}
    detail={t(`filters.order.${view.order_by}.${view.direction}`)}
    end={
      <Mark look={view.visibility === 'private' ? 'plain' : 'good'}>
        {t(`filters.audience.${view.visibility}`)}
      </Mark>
    }
  />
);
