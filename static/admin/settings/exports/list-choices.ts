import { type ChoiceNoun, choices, oneself } from '../../filters/choices.ts';

/** What an export can be narrowed by, and of what each is a list. */
const nouns = {
  status: 'status',
  inbox: 'inbox',
  channel: 'channel',
  team: 'team',
  assignee: 'agent',
  tags: 'tag',
} as const satisfies Record<string, ChoiceNoun>;
export type ListName = keyof typeof nouns;

// The cast: `keys` forgets which they are.
export const lists = Object.keys(nouns) as ListName[];

export function listChoices(name: ListName) {
  const noun = nouns[name];
  return [...(noun === 'channel' ? [] : oneself(noun)), ...choices(noun)];
}
