import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { topics as topicsOf } from '../topics.ts';
import { finishing } from './finishing.ts';
import { following } from './following.ts';
import type { Summary, Telling, Wish } from './row.ts';
import { summaryRows } from './rows.ts';
import { understood as understoodOf } from './understood.ts';

export type { Summary } from './row.ts';
export type { Classification } from './understood.ts';

type Parts = {
  conversations: Conversations;
  settings: ReturnType<typeof settingsOf>;
  topics: ReturnType<typeof topicsOf>;
};

/** The newest summary that was made, and the topics as they are called now. */
export type Standing = { summary: Summary; topics: string[] };

const ATTEMPTS = 4;

/** What was understood of conversations: asked for here, made by a job, kept in rows. */
export function summaries(core: Core, parts: Parts) {
  const { store, clock, ids, events, jobs } = core;
  const { conversations, settings } = parts;
  const rows = summaryRows(store);
  const understood = understoodOf(store);

  /** Whoever asks for the same again while it is being made gets the one that is coming. */
  function request(actor: Actor, conversationId: number, wish: Wish = {}): Summary {
    authorize(actor, 'messages:write');
    const conversation = conversations.openTo(actor, conversationId);
    if (conversation.message_count > 0) return begin(actor, conversation, wish);
    const sentence = 'Nothing has been said in this conversation yet: there is nothing to summarise.';
    throw Problem.conflict('nothing_to_summarise', sentence);
  }

  /** Whoever calls this has seen to it that the actor may. */
  function begin(actor: Actor, conversation: Conversation, { style, language = null }: Wish) {
    const wanted = {
      conversation_id: conversation.id,
      style: style ?? settings.asWritten().summary_style,
      wanted_language: language,
    };
    const coming = rows.underway(wanted);
    if (coming) return coming;
    const agentId = actor.kind === 'agent' ? actor.id : null;
    const summary = rows.insert({
      ...wanted,
      uuid: ids.uuid(),
      agent_id: agentId,
      created_at: clock.now(),
    });
    conversations.write(conversation, { summary_state: 'processing' });
    record('summary.requested', actor, summary, { style: summary.style, language });
    jobs.ask(
      'summaries.make',
      { summaryId: summary.id },
      { uniqueKey: String(summary.id), attempts: ATTEMPTS },
    );
    return summary;
  }

  const record: Telling = (name, actor, { id, conversation_id: conversationId }, data = {}) => {
    const { business_id: businessId } = conversations.row(conversationId);
    events.record(name, id, actor, { businessId, conversationId, data: { ...data } });
  };

  function get(actor: Actor, id: number) {
    authorize(actor, 'messages:read');
    const summary = rows.find(id);
    if (!summary) throw Problem.missing('summary', id);
    conversations.seenBy(actor, summary.conversation_id, { noun: 'summary', id });
    return summary;
  }

  /** The newest that has been made. */
  function latest(actor: Actor, conversationId: number) {
    const { id } = conversations.seenBy(actor, conversationId);
    const summary = rows.newestCompleted(id);
    if (summary) return summary;
    throw new Problem('missing', 'summary_not_found', 'This conversation has no summary. Ask for one.');
  }

  /** What the conversation is summed up as today, if it ever was; whoever calls this has seen to it that it may be shown. */
  function standing({ id, summary_state: state }: Conversation): Standing | null {
    const summary = state === null ? undefined : rows.newestCompleted(id);
    return summary ? { summary, topics: understood.topicsOf(id) } : null;
  }

  return {
    request,
    standing,
    begin,
    get,
    latest,
    find: rows.find,
    newest: rows.newest,
    newestCompleted: rows.newestCompleted,
    /** The newest first, whatever became of them. */
    page: (actor: Actor, conversationId: number, before: number, limit: number) =>
      rows.page(conversations.seenBy(actor, conversationId).id, before, limit),
    verdictsOf: (actor: Actor, conversationId: number) =>
      understood.verdictsOf(conversations.seenBy(actor, conversationId).id),
    ...finishing(core, { ...parts, rows, understood, record }),
    follow: following({ ...parts, rows, begin }),
  };
}
