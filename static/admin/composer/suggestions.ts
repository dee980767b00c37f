import type { IconNode } from 'lucide';
import { AtSign, Braces, MessageSquareText, Users, Zap } from 'lucide';
import type { Conversation, Macro } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { myId } from '../state/session.ts';
import { assignable, colleagues, need, teams } from '../state/vocabulary.ts';
import { fullName } from '../ui/avatar.tsx';
import { macrosFor, needMacros } from './macros.ts';
import type { Search } from './suggest.ts';
import { variablesOf } from './variables.ts';

/** One line of the list that opens while somebody writes. */
export type Suggestion = { key: string; label: string; detail: string; icon: IconNode } & (
  | { kind: 'macro'; macro: Macro }
  | { kind: 'mention'; who: 'agent' | 'team'; id: number }
  | { kind: 'variable'; value: string }
);
const MOST = 30;

export function suggestionsFor({ trigger, query }: Search, conversation: Conversation): Suggestion[] {
  if (trigger === '/') return replies(query, conversation);
  return trigger === '@' ? people(query.toLowerCase()) : variables(query.toLowerCase(), conversation);
}

function replies(query: string, { business_id: businessId }: Conversation): Suggestion[] {
  needMacros();
  return macrosFor(query, businessId)
    .slice(0, MOST)
    .map((macro) => ({
      kind: 'macro',
      key: `macro.${macro.id}`,
      label: macro.name,
      detail: macro.shortcut ? `/${macro.shortcut}` : '',
      icon: macro.actions.length > 0 ? Zap : MessageSquareText,
      macro,
    }));
}

function people(query: string): Suggestion[] {
  need(colleagues, teams);
  const agents = assignable.value
    .filter(({ id }) => id !== myId.value)
    .map((one) => mention('agent', one.id, fullName(one)));
  const groups = teams.value.map(({ id, name }) => mention('team', id, name));
  const fits = ({ label }: Suggestion) =>
    ` ${label.toLowerCase()}`.includes(` ${query}`) || label.toLowerCase().startsWith(query);
  return [...agents, ...groups].filter(fits).slice(0, MOST);
}

const mention = (who: 'agent' | 'team', id: number, label: string): Suggestion => ({
  kind: 'mention',
  key: `${who}.${id}`,
  label,
  detail: who === 'team' ? t('composer.team') : '',
  icon: who === 'team' ? Users : AtSign,
  who,
  id,
});

const variables = (query: string, conversation: Conversation): Suggestion[] =>
  Object.entries(variablesOf(conversation)).flatMap(([name, value]) =>
    value && name.includes(query)
      ? [{ kind: 'variable', key: name, label: name, detail: value, icon: Braces, value }]
      : [],
  );
