import { numberFormat } from './formats.ts';
import { language } from './i18n.ts';

/** A share of the whole, as the reader writes it. */
export const percent = (share: number) =>
  numberFormat(language.value, { style: 'percent', maximumFractionDigits: 0 }).format(share);
