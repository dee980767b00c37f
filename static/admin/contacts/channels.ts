import { t } from '../i18n/i18n.ts';

/** What somebody may be known by that a person would type in. */
export const channels = ['email', 'phone', 'telegram', 'whatsapp', 'instagram', 'messenger', 'web'] as const;

// Brands are called alike in every language.
const brands: Record<string, string> = {
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  instagram: 'Instagram',
  messenger: 'Messenger',
  tiktok: 'TikTok',
};
const common = { email: 'contacts.email', phone: 'contacts.phone', web: 'contacts.web' } as const;

export const channelName = (channel: string) =>
  Object.hasOwn(common, channel) ? t(common[channel as keyof typeof common]) : (brands[channel] ?? channel);
