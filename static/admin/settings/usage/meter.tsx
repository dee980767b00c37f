import { t } from '../../i18n/i18n.ts';
import { percent } from '../../i18n/percent.ts';

type Props = { label: string; used: number; limit: number; shown: (value: number) => string };

const NEARLY = 0.8;

/** How much of what is allowed has been used. */
export function Meter({ label, used, limit, shown }: Props) {
  const share = limit > 0 ? used / limit : 1;
  const text = t('usage.used', { used: shown(used), limit: shown(limit), share: percent(share) });
  return (
    <div class="usage-meter" data-look={share >= 1 ? 'bad' : share >= NEARLY ? 'warning' : 'good'}>
      <span>{label}</span>
      <progress aria-label={`${label}: ${text}`} max={1} value={Math.min(share, 1)} />
      <span class="quiet" aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
