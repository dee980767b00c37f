import { useState } from 'preact/hooks';
import { call } from '../api/call.ts';
import { t } from '../i18n/i18n.ts';
import { useOnceSettled } from '../ui/once-settled.ts';
import { filterOf, type Group } from './rules.ts';

const SOON_MS = 300;
type Counted = { count: number; isCapped: boolean };

/** How many conversations the rules find as they stand; nothing while they are unfinished, which the server says. */
export function PreviewCount({ group }: { group: Group }) {
  const filter = JSON.stringify(filterOf(group));
  const [counted, setCounted] = useState<Counted | null>(null);
  useOnceSettled(filter, SOON_MS, (signal) => {
    count(filter, signal).then(setCounted, () => signal.aborted || setCounted(null));
  });
  return (
    <p class="quiet" role="status">
      {counted && t(counted.isCapped ? 'refine.foundMore' : 'refine.found', { count: counted.count })}
    </p>
  );
}

async function count(filter: string, signal: AbortSignal): Promise<Counted> {
  const { page } = await call('GET /folders/{key}/conversations', {
    params: { key: 'all' },
    query: { state: 'any', limit: 1, filter },
    signal,
  });
  return { count: page.total, isCapped: page.is_capped };
}
