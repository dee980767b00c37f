import { CalendarClock } from 'lucide';
import { call } from '../../../api/call.ts';
import type { BusinessHours } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { pathTo } from '../../../state/place.ts';
import { me } from '../../../state/session.ts';
import { NEW, type PageProps } from '../../page.ts';
import { ListPage } from '../../parts/list-page.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { Mark, Row } from '../../parts/row.tsx';
import { Entry } from '../entry.tsx';
import { HoursForm } from './hours-form.tsx';
import { openingAt, wallClock } from './openings.ts';

export const PAGE = 'hours';
const CHANGES = /^business_hours\./;

export const HoursPage = ({ entry }: PageProps) =>
  entry === '' ? <HoursList /> : <HoursEntry key={entry} id={entry} />;

function HoursList() {
  const reading = useReading(async () => (await call('GET /business-hours')).data, [], CHANGES);
  return (
    <Loaded reading={reading}>
      {(all) => (
        <ListPage
          rows={all}
          keyOf={({ id }) => id}
          wordsOf={({ name }) => name}
          row={(hours) => <HoursRow hours={hours} />}
          add={{ label: t('hours.add'), href: pathTo(['settings', PAGE, NEW]) }}
          empty={{ icon: CalendarClock, text: t('hours.empty') }}
        />
      )}
    </Loaded>
  );
}

function HoursRow({ hours }: { hours: BusinessHours }) {
  const zone = hours.timezone ?? me.value?.workspace.timezone ?? 'UTC';
  const { isOpen } = openingAt(hours, wallClock(zone));
  return (
    <Row
      href={pathTo(['settings', PAGE, hours.id])}
      title={hours.name}
      detail={zone}
      end={<Mark look={isOpen ? 'good' : 'plain'}>{t(isOpen ? 'hours.open' : 'hours.closed')}</Mark>}
    />
  );
}

const HoursEntry = ({ id }: { id: string }) => (
  <Entry id={id} read={(known) => call('GET /business-hours/{id}', { params: { id: known } })}>
    {(hours, reload) => <HoursForm key={hours?.version} hours={hours} reload={reload} />}
  </Entry>
);
