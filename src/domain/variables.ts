import { filledText } from '../lib/template.ts';

type Person = { first_name: string; last_name: string; email?: string | null; phone?: string | null };
type Subject = {
  contact: Person | null;
  agent: Person | null;
  conversation: { reference: number; subject: string } | null;
};

/** What a text that is written once for many may name: `{{contact.first_name}}`. */
const variables: Record<string, (about: Subject) => string | null> = {
  'contact.first_name': ({ contact }) => contact?.first_name ?? null,
  'contact.last_name': ({ contact }) => contact?.last_name ?? null,
  'contact.full_name': ({ contact }) => fullName(contact),
  'contact.email': ({ contact }) => contact?.email ?? null,
  'contact.phone': ({ contact }) => contact?.phone ?? null,
  'agent.first_name': ({ agent }) => agent?.first_name ?? null,
  'agent.last_name': ({ agent }) => agent?.last_name ?? null,
  'agent.full_name': ({ agent }) => fullName(agent),
  'agent.email': ({ agent }) => agent?.email ?? null,
  'conversation.reference': ({ conversation }) => conversation && String(conversation.reference),
  'conversation.subject': ({ conversation }) => conversation?.subject ?? null,
};
const known = new Map(Object.entries(variables));

const fullName = (person: Person | null) =>
  person && [person.first_name, person.last_name].filter((name) => name !== '').join(' ');

export const variableNames = [...known.keys()];

/** What the variables stand for in one conversation; for `filledText` and `filledHtml`. */
export const valuesFor = (about: Subject) => (name: string) => known.get(name)?.(about);

/** What a text names that nobody knows. */
export const unknownVariables = (texts: readonly string[]) => {
  const nobody = valuesFor({ contact: null, agent: null, conversation: null });
  return [...new Set(texts.flatMap((text) => filledText(text, nobody).unknown))];
};
