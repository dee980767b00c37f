import { cardsIn, emailsIn, phonesIn, type Span } from './private-data.ts';

export const redactable = ['email', 'phone', 'card'] as const;
export type Redactable = (typeof redactable)[number];
export type Counts = Record<Redactable, number>;
/** `restore` puts back what was hidden into whatever was made of the text. */
export type Redacted = { text: string; counts: Counts; restore: (answer: string) => string };

type Found = Span & { kind: Redactable };
/** What looks like several things is the first of them: digits in an address are no number to dial. */
const finders: Readonly<Record<Redactable, (text: string) => Span[]>> = {
  email: emailsIn,
  card: cardsIn,
  phone: phonesIn,
};
const ORDER = Object.keys(finders) as Redactable[];
/** Models leave brackets out now and then, and write in capitals or not. */
const PLACE = /\[?\b(EMAIL|CARD|PHONE)_(\d{1,9})\b\]?/gi;
const LIKE_A_PLACE = /(EMAIL|CARD|PHONE)_(\d{1,9})/gi;

/** A text without the addresses and numbers of people; the same one has the same name wherever it stands. */
export function redacted(text: string, kinds: readonly Redactable[]): Redacted {
  const found = everything(text, kinds);
  const names = naming(text);
  let [shown, end] = ['', 0];
  for (const { kind, from, to } of found) {
    shown += text.slice(end, from) + names.of(kind, text.slice(from, to));
    end = to;
  }
  const counts = Object.fromEntries(
    redactable.map((kind) => [kind, found.filter((one) => one.kind === kind).length]),
  ) as Counts; // The cast: `fromEntries` forgets which names there are.
  return { text: shown + text.slice(end), counts, restore: names.restore };
}

/** In their order. What was found as one thing is out of sight when the next is looked for. */
function everything(text: string, kinds: readonly Redactable[]): Found[] {
  let open = text;
  const found = ORDER.filter((kind) => kinds.includes(kind)).flatMap((kind) => {
    const spans = finders[kind](open);
    open = without(open, spans);
    return spans.map((span) => ({ ...span, kind }));
  });
  return found.sort((a, b) => a.from - b.from);
}

function without(text: string, spans: readonly Span[]) {
  let [left, end] = ['', 0];
  for (const { from, to } of spans) {
    left += text.slice(end, from) + '\n'.repeat(to - from);
    end = to;
  }
  return left + text.slice(end);
}

/** Names that nobody has written themselves: so what is put back is what was taken out, and nothing else. */
function naming(text: string) {
  const written = new Set([...text.matchAll(LIKE_A_PLACE)].map(([, kind = '', n]) => keyOf(kind, Number(n))));
  const nameOf = new Map<string, string>();
  const original = new Map<string, string>();
  const last: Counts = { email: 0, phone: 0, card: 0 };

  function of(kind: Redactable, value: string) {
    const known = nameOf.get(value);
    if (known !== undefined) return known;
    do last[kind] += 1;
    while (written.has(keyOf(kind, last[kind])));
    const key = keyOf(kind, last[kind]);
    nameOf.set(value, `[${key}]`);
    original.set(key, value);
    return `[${key}]`;
  }

  const restore = (answer: string) =>
    answer.replace(PLACE, (place, kind: string, n: string) => original.get(keyOf(kind, Number(n))) ?? place);

  return { of, restore };
}

const keyOf = (kind: string, n: number) => `${kind.toUpperCase()}_${n}`;
