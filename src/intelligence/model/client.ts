import type { Provider, ProviderName } from '../../domain/ai-provider.ts';
import { doubling } from '../../lib/backoff.ts';
import { type Clock, SECOND } from '../../lib/clock.ts';
import type { Answer } from '../../lib/http-exchange.ts';
import { parsedJson } from '../../lib/json-path.ts';
import type { Outbound } from '../../lib/outbound.ts';
import { retryAfterMs } from '../../lib/retry-after.ts';
import { anthropic } from './anthropic.ts';
import { type ModelFailure, meaningless, refused, unreached } from './failure.ts';
import { openAi } from './openai.ts';
import { rest } from './rest.ts';
import type { Asked, Said, Wire } from './wire.ts';

/** Its key is in the clear. */
export type OpenProvider = Pick<Provider, 'provider' | 'base_url' | 'model' | 'api_key'>;
type Question = Omit<Asked, 'model'>;
/** Whose patience it is, and how much there is of it. */
export type Patience = { signal: AbortSignal; withinMs: number };
type Parts = { outbound: Pick<Outbound, 'send'>; clock: Clock; chance?: () => number };

const wires: Readonly<Record<ProviderName, Wire>> = {
  openai: openAi('max_completion_tokens'),
  openai_compatible: openAi('max_tokens'),
  anthropic,
};
const ATTEMPTS = 3;
const waitAfter = doubling(SECOND / 2, 8 * SECOND);
const LONGEST_ANSWER = 2 ** 20;

/** Asks a provider's language model; throws a ModelFailure when there is no sense in asking on. */
export function modelClient({ outbound, clock, chance = Math.random }: Parts) {
  async function ask(
    provider: OpenProvider,
    question: Question,
    { signal, withinMs }: Patience,
  ): Promise<Said> {
    const deadline = clock.now() + withinMs;
    for (let attempt = 1; ; attempt++) {
      const outcome = await attemptAt(provider, question, deadline - clock.now());
      if (outcome.failure === null) return outcome.said;
      const { failure, waitMs } = outcome;
      const rested = waitMs ?? waitAfter(attempt, chance());
      const isHopeless = !failure.isPassing || attempt === ATTEMPTS || clock.now() + rested >= deadline;
      if (isHopeless || !(await rest(clock, rested, signal))) throw failure;
    }
  }

  async function attemptAt(provider: OpenProvider, question: Question, totalMs: number) {
    const wire = wires[provider.provider];
    const answer = await outbound.send({
      method: 'POST',
      url: provider.base_url + wire.path,
      headers: { 'Content-Type': 'application/json', ...wire.headers(provider.api_key) },
      body: JSON.stringify(wire.body({ ...question, model: provider.model })),
      totalMs,
      keepBytes: LONGEST_ANSWER,
    });
    if ('error' in answer) return failed(unreached(answer));
    if (answer.status < 200 || answer.status > 299) return failed(refused(answer), asksToWait(answer));
    const said = wire.read(parsedJson(answer.body));
    return said ? { said, failure: null } : failed(meaningless());
  }

  const asksToWait = ({ headers }: Answer) => retryAfterMs(headers['retry-after'], clock.now());

  return { ask };
}

const failed = (failure: ModelFailure, waitMs: number | null = null) => ({ failure, waitMs });
