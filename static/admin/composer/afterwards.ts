import { call } from '../api/call.ts';
import type { ConversationChange } from '../api/contract.ts';
import { unitText } from '../i18n/dates.ts';
import { t } from '../i18n/i18n.ts';
import { statuses } from '../state/vocabulary.ts';

/** For how long a conversation is snoozed after a reply, as the server and as Intl count. */
const SPANS = [
  ['3h', 3, 'hour'],
  ['1d', 1, 'day'],
  ['3d', 3, 'day'],
  ['7d', 1, 'week'],
] as const;

export const sendIds = [
  'composer.send',
  'composer.sendAndResolve',
  ...SPANS.map(([span]) => `composer.snooze.${span}`),
];

export function snoozes(): { span: string; label: string; change: ConversationChange }[] {
  return SPANS.map(([span, count, unit]) => ({
    span,
    label: t('composer.sendAndSnooze', { span: unitText(count, unit) }),
    change: { snoozed_until: span },
  }));
}

/** The status that stands for being done; its name can be changed. It is known where a conversation is shown, or soon. */
export async function resolvedStatus() {
  const all = statuses.peek().length > 0 ? statuses.peek() : (await call('GET /statuses')).data;
  return all.find(({ category }) => category === 'resolved')?.name ?? 'Resolved';
}
