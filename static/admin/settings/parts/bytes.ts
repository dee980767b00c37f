import { language } from '../../i18n/i18n.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1024;

/** “3.2 MB”. */
export function bytes(count: number) {
  const at = count < STEP ? 0 : Math.min(units.length - 1, Math.floor(Math.log(count) / Math.log(STEP)));
  const format = new Intl.NumberFormat(language.value, {
    style: 'unit',
    unit: units[at],
    maximumFractionDigits: at === 0 ? 0 : 1,
  });
  return format.format(count / STEP ** at);
}
