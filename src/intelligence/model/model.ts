import type { Domain } from '../../domain/domain.ts';
import type { Feature } from '../../domain/intelligence.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Log } from '../../lib/log.ts';
import type { Outbound } from '../../lib/outbound.ts';
import { breaker as breakerOf } from './breaker.ts';
import { modelClient, type OpenProvider, type Patience } from './client.ts';
import { ModelFailure, useless } from './failure.ts';
import type { Said } from './wire.ts';

export type Parts = { domain: Domain; outbound: Pick<Outbound, 'send'>; clock: Clock; log: Log };
/** For what the model is asked, what it is told to do, and with which text. */
export type Question = { feature: Feature; instructions: string; content: string };

const MOST_TOKENS = 8192;

/** The language model that is set: whatever asks it, its tokens are counted, and its failures spare the next. */
export function languageModel({ domain, outbound, clock, log }: Parts) {
  const client = modelClient({ outbound, clock });
  const breaker = breakerOf(clock);

  /** Throws a ModelFailure when there is no answer of use, or when it is not worth while to ask. */
  async function ask(provider: OpenProvider, question: Question, patience: Patience) {
    breaker.watch(JSON.stringify(provider));
    if (!breaker.admits()) throw useless('The provider failed several times in a row.');
    return askAnyhow(provider, question, patience);
  }

  async function askAnyhow(provider: OpenProvider, { feature, ...question }: Question, patience: Patience) {
    breaker.watch(JSON.stringify(provider));
    try {
      const said = await client.ask(provider, { ...question, mostTokens: MOST_TOKENS }, patience);
      breaker.succeeded();
      await count(feature, provider.model, said);
      return useful(said);
    } catch (thrown) {
      if (thrown instanceof ModelFailure && thrown.isProvidersFault && !patience.signal.aborted)
        breaker.failed();
      throw thrown;
    }
  }

  // What the model said is worth more than the figure: a full disk must not take it away.
  const count = (feature: Feature, model: string, { tokens }: Said) =>
    domain.store
      .write(() => domain.aiUsage.add({ feature, model, tokens }))
      .catch((error: unknown) => log.error({ err: error }, 'tokens were not counted'));

  return { ask, askAnyhow, pauseMs: breaker.waitMs };
}

function useful(said: Said) {
  if (said.end === 'cut_off') throw useless('The answer of the language model was too long and was cut off.');
  if (said.end === 'refused' || said.text === '') throw useless('The language model declined to answer.');
  return said;
}

/** Why there was no answer. Some providers repeat the key that they refuse. */
export function reasonOf(thrown: unknown, { api_key: key }: OpenProvider) {
  if (!(thrown instanceof ModelFailure)) throw thrown;
  return key === null ? thrown.message : thrown.message.replaceAll(key, '********');
}
