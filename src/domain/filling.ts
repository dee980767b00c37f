import { cleanHtml, textOf } from '../lib/html.ts';
import { filledHtml, filledText } from '../lib/template.ts';
import type { Actor } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import type { contacts as contactsOf } from './contacts/contacts.ts';
import type { Conversation } from './conversations/conversations.ts';
import type { Written } from './messages/row.ts';
import { valuesFor } from './variables.ts';

type Template = { content: string; content_type?: 'text' | 'html' };
type Parts = { contacts: ReturnType<typeof contactsOf>; agents: ReturnType<typeof agentsOf> };
export type Filled = { written: Written; unknown: string[] };

/** What a text that is written once for many says in one conversation. Where nobody acts, the assignee signs. */
export function filling({ contacts, agents }: Parts) {
  return function filled(
    actor: Actor,
    conversation: Conversation,
    { content, content_type: contentType = 'text' }: Template,
  ): Filled {
    const agentId = actor.kind === 'agent' ? actor.id : conversation.assignee_id;
    const values = valuesFor({
      contact: contacts.find(conversation.contact_id) ?? null,
      agent: (agentId === null ? undefined : agents.find(agentId)) ?? null,
      conversation,
    });
    const { text, unknown } = (contentType === 'html' ? filledHtml : filledText)(content, values);
    return { written: contentType === 'html' ? writtenHtml(text) : writtenText(text), unknown };
  };
}

const writtenText = (text: string): Written => ({ content: text, contentType: 'text', text });

/** Clean before is not clean after: a value may have come to stand where an address was expected. */
function writtenHtml(html: string): Written {
  const content = cleanHtml(html);
  return { content, contentType: 'html', text: textOf(content) };
}
