import { number, t } from '../../../i18n/i18n.ts';

const kinds = ['email', 'phone', 'card'] as const;
type Counts = Record<(typeof kinds)[number], number>;

/** “Email addresses: 1 · Card numbers: 2”; nothing of what was not there. */
export const hiddenIn = (counts: Counts) =>
  kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${t(`understanding.redact.${kind}`)}: ${number(counts[kind])}`)
    .join(' · ');
