import { system } from '../actor.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Changeable } from '../conversations/row.ts';
import type { Core } from '../core.ts';
import type { Analysis } from '../intelligence.ts';
import type { topics as topicsOf } from '../topics.ts';
import { parcels, type Read } from './parcels.ts';
import type { Summary, Telling } from './row.ts';
import type { SummaryRows } from './rows.ts';
import type { understood as understoodOf } from './understood.ts';

type Parts = {
  conversations: Conversations;
  topics: ReturnType<typeof topicsOf>;
  rows: SummaryRows;
  understood: ReturnType<typeof understoodOf>;
  record: Telling;
};

const KEPT = 20;
const MIDDLE = 'The conversation is long: its middle was not read.';

/** How a summary that was asked for comes to its end; whatever is told twice changes nothing. */
export function finishing(
  { store, clock }: Core,
  { conversations, topics, rows, understood, record }: Parts,
) {
  const { read } = parcels(store);

  /** What there is to read; null: nobody waits for it any more. */
  function readFor(summaryId: number) {
    const summary = underway(summaryId);
    if (!summary) return null;
    return read(conversations.row(summary.conversation_id), summary, topics.wanted());
  }

  function underway(id: number) {
    const summary = rows.find(id);
    return summary?.state === 'processing' ? summary : undefined;
  }

  function finish(
    summaryId: number,
    analysis: Analysis,
    { extent, isWhole }: Pick<Read, 'extent' | 'isWhole'>,
  ) {
    if (!underway(summaryId)) return;
    const { summary: made, sentiment, issue, engine } = analysis;
    const notices = [analysis.notice, isWhole ? null : MIDDLE].filter((notice) => notice !== null);
    const summary = rows.complete({
      id: summaryId,
      ...extent,
      language: made.language,
      title: made.title,
      content: made.content,
      action_items: JSON.stringify(made.actionItems),
      sentiment: sentiment.value,
      topics: JSON.stringify(analysis.topics.map(({ name }) => name)),
      issue_type: issue.value,
      engine,
      engine_version: analysis.version,
      model: analysis.model,
      notice: notices.length === 0 ? null : notices.join(' '),
      finished_at: clock.now(),
    });
    settle(summary, isNewest(summary) ? learn(summary, analysis) : {});
    rows.dropOld(summary.conversation_id, KEPT);
    record('summary.completed', system, summary, { engine });
  }

  /** One that was asked for later may have been made before. */
  const isNewest = ({ id, conversation_id: conversationId }: Summary) =>
    rows.newestCompleted(conversationId)?.id === id;

  function learn({ conversation_id: id }: Summary, analysis: Analysis) {
    understood.put(id, analysis, topics.wanted(), clock.now());
    return { sentiment: analysis.sentiment.value, language: analysis.language.code };
  }

  function fail(summaryId: number, failure: string) {
    const before = underway(summaryId);
    if (!before) return;
    const { message_count } = conversations.row(before.conversation_id);
    const summary = rows.fail({ id: summaryId, failure, message_count, finished_at: clock.now() });
    settle(summary, {});
    record('summary.failed', system, summary);
  }

  /** A conversation is as far as its newest summary. */
  function settle({ conversation_id: id }: Summary, learned: Partial<Changeable>) {
    const state = rows.newest(id)?.state ?? null;
    conversations.write(conversations.row(id), { ...learned, summary_state: state });
  }

  return { readFor, finish, fail };
}
