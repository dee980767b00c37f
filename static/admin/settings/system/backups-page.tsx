import { Archive } from 'lucide';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { fileSize } from '../../i18n/sizes.ts';
import { dayAndTime, relative } from '../../i18n/times.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { act } from '../parts/act.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Table } from '../parts/table.tsx';
import { useAgain } from '../parts/use-again.ts';

type Backup = Answer<'GET /backups'>['data'][number];
const LOOK_AGAIN_MS = 4000;

/** A new one appears once it was read back; no event tells of it, so the list is read again. */
export function BackupsPage() {
  const reading = useReading(async () => (await call('GET /backups')).data, []);
  useAgain(reading.reload, LOOK_AGAIN_MS);
  return (
    <>
      <div class="list-bar">
        <Button look="primary" onClick={() => void act(() => call('POST /backups'), t('backups.asked'))}>
          {t('backups.make')}
        </Button>
      </div>
      <Loaded reading={reading}>
        {(backups) =>
          backups.length === 0 ? (
            <Empty icon={Archive} text={t('backups.empty')} />
          ) : (
            <Table
              label={t('settings.backups')}
              rows={backups}
              keyOf={({ name }) => name}
              columns={columns()}
            />
          )
        }
      </Loaded>
      <p class="quiet">
        {t('backups.restore')} <code dir="ltr">confab restore</code>
      </p>
    </>
  );
}

const columns = () => [
  { title: t('backups.name'), manner: 'grow' as const, cell: ({ name }: Backup) => <code>{name}</code> },
  { title: t('backups.size'), cell: (backup: Backup) => fileSize(backup.bytes) },
  {
    title: t('backups.at'),
    cell: ({ made_at }: Backup) => <time title={relative(made_at)}>{dayAndTime(made_at)}</time>,
  },
];
