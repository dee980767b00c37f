import { FileDown } from 'lucide';
import { call } from '../../api/call.ts';
import { EXPORTS } from '../../exporting/address.ts';
import { mayExport } from '../../exporting/export-these.ts';
import { t } from '../../i18n/i18n.ts';
import { pathTo, queryHere } from '../../state/place.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NEW, type PageProps } from '../page.ts';
import { useCursor } from '../parts/cursor.ts';
import { AddLink } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useExportCommands } from './export-commands.ts';
import { ExportEntry } from './export-entry.tsx';
import { NewExportForm } from './new-export.tsx';
import { useProgress } from './progress.ts';

const PAGE = 30;
/** How far one is has an event of its own, which is not worth reading everything again for. */
const CHANGES = /^export\.(created|completed|failed|cancelled|deleted|expired)$/;

export const ExportsPage = ({ entry }: PageProps) =>
  entry === NEW && mayExport() ? <NewExportForm key={queryHere.value.toString()} /> : <ExportList />;

function ExportList() {
  const cursor = useCursor(
    (next) => call('GET /exports', { query: { limit: PAGE, cursor: next } }),
    [],
    CHANGES,
  );
  useProgress(cursor);
  useExportCommands(cursor);
  return (
    <>
      {mayExport() && (
        <div class="list-bar">
          <AddLink label={t('exports.add')} href={pathTo(['settings', EXPORTS, NEW])} />
        </div>
      )}
      <Loaded reading={cursor}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 && <Empty icon={FileDown} text={t('exports.empty')} />}
            {rows.length > 0 && (
              <ul class="rows" aria-label={t('settings.exports')}>
                {rows.map((one) => (
                  <li key={one.id}>
                    <ExportEntry shown={one} />
                  </li>
                ))}
              </ul>
            )}
            {next !== null && (
              <Button class="more" onClick={() => void cursor.more()}>
                {t('settings.more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
