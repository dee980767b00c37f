import { language } from '../../i18n/i18n.ts';

const days = [7, 30, 90, 365];

/** How long a key may last: “30 days”. */
export const lasting = () =>
  days.map((count) => ({
    value: String(count),
    text: new Intl.NumberFormat(language.value, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(
      count,
    ),
  }));
