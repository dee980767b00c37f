import type { AiCall } from '../../domain/ai-calls.ts';
import type { Domain } from '../../domain/domain.ts';
import type { Feature, Tokens } from '../../domain/intelligence.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { Outbound } from '../../lib/outbound.ts';
import { type Redacted, redacted } from '../../lib/redaction.ts';
import { breaker as breakerOf } from './breaker.ts';
import { modelClient, type OpenProvider, type Patience } from './client.ts';
import { BudgetSpent, ModelFailure, useless } from './failure.ts';
import type { Said, Shape } from './wire.ts';

export type Parts = { domain: Domain; outbound: Pick<Outbound, 'send'>; clock: Clock; log: Log };
/** For what the model is asked, what it is told to do, and with which text; perhaps of a conversation. */
export type Question = {
  feature: Feature;
  instructions: string;
  content: string;
  shape?: Shape;
  conversationId?: number | null;
};
type Call = { question: Question; provider: OpenProvider; hidden: Redacted; startedAt: number };
type Outcome = AiCall['outcome'];

const MOST_TOKENS = 8192;
const NOTHING: Tokens = { in: 0, out: 0 };

/** The language model that is set: whatever asks it, its tokens are counted, and its failures spare the next. */
export function languageModel({ domain, outbound, clock, log }: Parts) {
  const client = modelClient({ outbound, clock });
  const breaker = breakerOf(clock);

  /** Throws a ModelFailure when there is no answer of use, or when it is not worth while, or too dear, to ask. */
  async function ask(provider: OpenProvider, question: Question, patience: Patience) {
    const spent = domain.aiBudget.spent(question.feature);
    if (spent) throw new BudgetSpent(question.feature, spent);
    breaker.watch(JSON.stringify(provider));
    if (!breaker.admits()) throw useless('The provider failed several times in a row.');
    return askAnyhow(provider, question, patience);
  }

  /** What is private is hidden on the way out, and put back into the answer. */
  async function askAnyhow(provider: OpenProvider, question: Question, patience: Patience): Promise<Said> {
    breaker.watch(JSON.stringify(provider));
    const hidden = redacted(question.content, domain.settings.get().ai_redaction);
    const call: Call = { question, provider, hidden, startedAt: clock.now() };
    const said = await answered(call, patience);
    const fault = faultIn(said);
    await note(call, fault === null ? 'answered' : 'useless', said.tokens);
    if (fault !== null) throw useless(fault);
    return { ...said, text: hidden.restore(said.text) };
  }

  async function answered(call: Call, patience: Patience) {
    const { instructions, shape } = call.question;
    const asked = { instructions, content: call.hidden.text, shape, mostTokens: MOST_TOKENS };
    try {
      const said = await client.ask(call.provider, asked, patience);
      breaker.succeeded();
      return said;
    } catch (thrown) {
      if (thrown instanceof ModelFailure && thrown.isProvidersFault && !patience.signal.aborted)
        breaker.failed();
      await note(call, 'failed', NOTHING);
      throw thrown;
    }
  }

  // What the model said is worth more than the figures: a full disk must not take it away.
  const note = (call: Call, outcome: Outcome, tokens: Tokens) =>
    domain.store
      .write(() => {
        if (outcome !== 'failed') domain.aiUsage.add({ ...named(call), tokens });
        domain.aiCalls.note({ ...noted(call), outcome, tokens_in: tokens.in, tokens_out: tokens.out });
      })
      .catch((error: unknown) => log.error({ err: error }, 'a call of the language model was not noted'));

  const noted = (call: Call) => ({
    ...named(call),
    at: call.startedAt,
    provider: call.provider.provider,
    conversation_id: call.question.conversationId ?? null,
    characters: call.question.instructions.length + call.hidden.text.length,
    redacted: call.hidden.counts,
    duration_ms: clock.now() - call.startedAt,
  });

  return { ask, askAnyhow, pauseMs: breaker.waitMs };
}

const named = ({ question: { feature }, provider: { model } }: Call) => ({ feature, model });

function faultIn({ end, text }: Said) {
  if (end === 'cut_off') return 'The answer of the language model was too long and was cut off.';
  return end === 'refused' || text === '' ? 'The language model declined to answer.' : null;
}

/** Why there was no answer. Some providers repeat the key that they refuse. */
export function reasonOf(thrown: unknown, { api_key: key }: OpenProvider) {
  if (!(thrown instanceof ModelFailure)) throw thrown;
  return key === null ? thrown.message : thrown.message.replaceAll(key, '********');
}
