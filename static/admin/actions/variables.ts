/** What a text that is written once for many may name; a test holds it against the server's. */
export const variables = [
  'contact.first_name',
  'contact.last_name',
  'contact.full_name',
  'contact.email',
  'contact.phone',
  'agent.first_name',
  'agent.last_name',
  'agent.full_name',
  'agent.email',
  'conversation.reference',
  'conversation.subject',
] as const;
export type Variable = (typeof variables)[number];
export const written = (variable: Variable) => `{{${variable}}}`;
