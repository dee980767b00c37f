import { Timer } from 'lucide';
import { call } from '../../../api/call.ts';
import type { SlaPolicy } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { pathTo } from '../../../state/place.ts';
import { NEW, type PageProps } from '../../page.ts';
import { ListPage } from '../../parts/list-page.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { Row } from '../../parts/row.tsx';
import { Entry } from '../entry.tsx';
import { shownMinutes } from './minutes.ts';
import { SlaForm } from './sla-form.tsx';

export const PAGE = 'sla';
export const metrics = ['first_response', 'next_response', 'resolution'] as const;

export const SlaPage = ({ entry }: PageProps) =>
  entry === '' ? <SlaList /> : <SlaEntry key={entry} id={entry} />;

const SlaEntry = ({ id }: { id: string }) => (
  <Entry id={id} read={(known) => call('GET /sla-policies/{id}', { params: { id: known } })}>
    {(policy, reload) => <SlaForm key={policy?.version} policy={policy} reload={reload} />}
  </Entry>
);

function SlaList() {
  const reading = useReading(async () => (await call('GET /sla-policies')).data, [], /^sla_policy\./);
  return (
    <Loaded reading={reading}>
      {(all) => (
        <ListPage
          rows={all}
          keyOf={({ id }) => id}
          wordsOf={({ name, description }) => `${name} ${description}`}
          row={(policy) => (
            <Row href={pathTo(['settings', PAGE, policy.id])} title={policy.name} detail={detailOf(policy)} />
          )}
          add={{ label: t('sla.add'), href: pathTo(['settings', PAGE, NEW]) }}
          empty={{ icon: Timer, text: t('sla.empty') }}
        />
      )}
    </Loaded>
  );
}

const detailOf = (policy: SlaPolicy) =>
  metrics
    .flatMap((metric) => {
      const minutes = policy[`${metric}_minutes`];
      return minutes === null ? [] : `${t(`sla.${metric}`)}: ${shownMinutes(minutes)}`;
    })
    .join(' · ') || t('sla.promisesNothing');
