import { call } from '../../api/call.ts';
import type { AccountUsage } from '../../api/contract.ts';
import { number, t } from '../../i18n/i18n.ts';
import { fileSize } from '../../i18n/sizes.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Figure } from '../work/reports/figure.tsx';

/** The plan, and how much of what it allows is left. */
export function AccountFigures() {
  const reading = useReading(() => call('GET /usage/account'), [], /^settings\./);
  return <Loaded reading={reading}>{(account) => <Figures account={account} />}</Loaded>;
}

const Figures = ({ account: { plan, requests, storage } }: { account: AccountUsage }) => (
  <dl class="figures">
    <Figure label={t('usage.plan')} value={plan || '—'} />
    <Figure
      label={t('usage.today')}
      value={number(requests.today)}
      detail={limitText(requests.limit_per_day, number)}
    />
    <Figure
      label={t('usage.stored')}
      value={fileSize(storage.used_bytes)}
      detail={limitText(storage.limit_bytes, fileSize)}
    />
  </dl>
);

const limitText = (limit: number | null, shown: (value: number) => string) =>
  limit === null ? t('usage.unlimited') : t('usage.of', { limit: shown(limit) });
