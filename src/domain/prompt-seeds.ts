type Seed = { key: string; title: string; body: string; worksOn?: 'conversation' };

const KEEP = 'Keep its meaning, its facts and its language.';

/** The prompts that the built-in engine does as well. */
export const doneByBoth = [
  {
    key: 'make_friendly',
    title: 'Make friendly',
    body: `Rewrite this reply to a customer so that it is warm and friendly. ${KEEP}`,
  },
  {
    key: 'make_professional',
    title: 'Make professional',
    body: `Rewrite this reply to a customer so that it is polite, formal and professional. ${KEEP}`,
  },
  {
    key: 'make_concise',
    title: 'Make concise',
    body: `Rewrite this reply to a customer without anything superfluous. ${KEEP}`,
  },
  {
    key: 'shorten',
    title: 'Shorten',
    body: `Shorten this text to about half of its length. ${KEEP}`,
  },
  {
    key: 'summarise',
    title: 'Summarise',
    body: 'Summarise this text in at most three sentences, in its own language.',
  },
  {
    key: 'fix_grammar_spelling',
    title: 'Fix grammar and spelling',
    body: `Correct grammar, spelling and punctuation of this text and change nothing else. ${KEEP}`,
  },
] as const satisfies readonly Seed[];

const doneByModel = [
  {
    key: 'add_empathy',
    title: 'Add empathy',
    body: `Rewrite this reply to a customer so that it shows understanding for their situation. ${KEEP}`,
  },
  {
    key: 'adjust_positive_tone',
    title: 'Adjust to a positive tone',
    body: `Rewrite this reply to a customer so that it sounds positive and says what can be done. ${KEEP}`,
  },
] as const satisfies readonly Seed[];

const onConversations: Seed = {
  key: 'summarise_conversation',
  title: 'Summarise a conversation',
  body: 'Summarise this conversation for a colleague who takes it over: why the customer writes, what has been done, and how it stands. Action items are only what somebody in it has yet to do.',
  worksOn: 'conversation',
};

/** What a new installation can do to a text; what needs a model comes last, and so do prompts of one's own. */
export const promptSeeds: readonly Seed[] = [...doneByBoth, ...doneByModel, onConversations];

export type BuiltInKey = (typeof doneByBoth)[number]['key'];
const builtInKeys: ReadonlySet<string> = new Set(doneByBoth.map(({ key }) => key));
export const isBuiltInKey = (key: string): key is BuiltInKey => builtInKeys.has(key);
