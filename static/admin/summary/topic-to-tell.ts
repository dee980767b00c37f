import type { Conversation } from '../api/contract.ts';

type Told = Pick<Conversation, 'subject' | 'tags' | 'topics'>;
/** Uzbek is written with several of them. */
const APOSTROPHES = /['’ʻʼ‘`]/g;
const folded = (text: string) => text.normalize('NFKC').replaceAll(APOSTROPHES, '').toLowerCase();

/** What it is mostly about, where neither its subject nor a tag has said so already. */
export function topicToTell({ subject, tags, topics: [first] }: Told) {
  if (first === undefined) return null;
  const isTold = [subject, ...tags].some((told) => folded(told).includes(folded(first)));
  return isTold ? null : first;
}
