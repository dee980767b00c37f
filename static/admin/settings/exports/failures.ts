import { type TextKey, t } from '../../i18n/i18n.ts';

/** What the server says in English of why an export came to nothing, and what it is called in the reader's language. */
const known: readonly [beginning: string, TextKey][] = [
  ['The disk is full', 'exports.fault.full'],
  ['The export was tried several times', 'exports.fault.gaveUp'],
  ['The conversation is not there any more', 'exports.fault.conversationGone'],
  ['Whoever asked for this export works here no more', 'exports.fault.askerGone'],
];

/** Whatever is not known stays as it was said. */
export function reasonIn(said: string) {
  const key = known.find(([beginning]) => said.startsWith(beginning))?.[1];
  return key === undefined ? said : t(key);
}
