import type { Summarised } from './talk.ts';

/** What is to do, with who has to and until when, as far as somebody said so. */
export const todoIn = ({ action_items: items }: Summarised) =>
  items.map(({ text, name, when }) => {
    const facts = [name, when].filter(Boolean);
    return facts.length === 0 ? text : `${text} (${facts.join(', ')})`;
  });
