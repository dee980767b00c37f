import { Workflow } from 'lucide';
import { call } from '../../../api/call.ts';
import { t } from '../../../i18n/i18n.ts';
import { pathTo } from '../../../state/place.ts';
import { Empty } from '../../../ui/empty.tsx';
import { NEW, type PageProps } from '../../page.ts';
import { useChanging } from '../../parts/changing.ts';
import { AddLink } from '../../parts/list-page.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { Entry } from '../entry.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleOrder } from './rule-order.tsx';

export const PAGE = 'rules';

export const RulesPage = ({ entry }: PageProps) =>
  entry === '' ? <RuleList /> : <RuleEntry key={entry} id={entry} />;

const RuleEntry = ({ id }: { id: string }) => (
  <Entry id={id} read={(known) => call('GET /rules/{id}', { params: { id: known } })}>
    {(rule, reload) => <RuleForm key={rule?.version} rule={rule} reload={reload} />}
  </Entry>
);

function RuleList() {
  const reading = useChanging(
    useReading(async () => (await call('GET /rules')).data, [], /^rule\.(created|updated|deleted)/),
  );
  return (
    <>
      <div class="list-bar">
        <AddLink label={t('rules.add')} href={pathTo(['settings', PAGE, NEW])} />
      </div>
      <Loaded reading={reading}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={Workflow} text={t('rules.empty')} />
          ) : (
            <RuleOrder rules={all} change={reading.change} />
          )
        }
      </Loaded>
    </>
  );
}
