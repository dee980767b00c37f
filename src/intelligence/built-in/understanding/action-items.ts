import type { ActionItem, Utterance } from '../../../domain/intelligence.ts';
import { appointedIn } from './appointed.ts';
import { clipped } from './clipping.ts';
import type { Kind } from './cues.ts';
import { withoutGreeting } from './greeting.ts';
import { momentIn } from './moments.ts';
import type { Reading, Sentence } from './reading.ts';

const MOST_ITEMS = 8;
const LONGEST_ITEM = 200;

type Party = ActionItem['by'];

/** Who has to do what, and until when: what somebody promises to do, and what they ask the other side for. */
export function actionItemsOf({ sentences, messages }: Reading): ActionItem[] {
  const items = sentences.flatMap((sentence) => itemIn(sentence, messages));
  const seen = new Set<string>();
  const isNew = ({ text }: ActionItem) => !seen.has(text) && seen.add(text);
  return items.filter(isNew).slice(-MOST_ITEMS);
}

function itemIn(sentence: Sentence, messages: readonly Utterance[]): ActionItem[] {
  const { text, tongue } = sentence;
  const who = whoIn(sentence, messages);
  if (who === null) return [];
  return [
    { text: clipped(withoutGreeting(sentence), LONGEST_ITEM), ...who, when: momentIn(text, tongue.code) },
  ];
}

function whoIn(sentence: Sentence, messages: readonly Utterance[]): Pick<ActionItem, 'by' | 'name'> | null {
  const appointed = appointedIn(sentence);
  // Of a name in somebody's notes there is no telling on which side they are.
  if (appointed !== null) return { by: sentence.by === 'agent' ? 'agent' : null, name: appointed };
  const by = whoseTurn(sentence);
  return by && { by, name: nameOf(by, sentence, messages) };
}

/** A question whether one should do it is no promise yet. */
function whoseTurn({ cues, isQuestion, by }: Sentence): Party {
  const has = (kind: Kind) => cues.some((cue) => cue.kind === kind);
  const author = by === 'contact' ? 'contact' : 'agent';
  const other = by === 'contact' ? 'agent' : 'contact';
  if (has('idle')) return null;
  if (has('promises') && !isQuestion) return author;
  // Somebody from the house who asks "could you tell me …?" wants an answer; please without a thing to do is courtesy.
  if (has('asks') && (has('request') || !isQuestion)) return other;
  return null;
}

/** The name of whoever it is up to: the author's own, or the last of the other side who has one. */
function nameOf(by: Party, { message, by: author }: Sentence, messages: readonly Utterance[]) {
  const isOf = (one: Utterance) => (one.by === 'contact' ? 'contact' : 'agent') === by;
  const own = messages[message];
  if (own && isOf(own)) return own.name;
  return messages.findLast((one) => isOf(one) && one.by !== author && one.name !== null)?.name ?? null;
}
