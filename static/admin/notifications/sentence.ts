import type { Notification as News } from '../api/contract.ts';
import { isolated } from '../conversation/isolated.ts';
import { t } from '../i18n/i18n.ts';

/** What has happened, in one sentence. */
export function sentenceFor({ kind, actor, conversation }: News) {
  const who = actor.name || t('notifications.somebody');
  const about = conversation.contact || `#${conversation.reference}`;
  return t(`notifications.said.${kind}`, { who: isolated(who), about: isolated(about) });
}
