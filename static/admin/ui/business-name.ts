import { t } from '../i18n/i18n.ts';

/** The one that every installation begins with is called what the reader's language calls it, until somebody names it. */
export const businessName = (name: string) => (name === 'Default' ? t('business.Default') : name);
