import type { Spent } from '../../domain/ai-budget.ts';
import type { Feature } from '../../domain/intelligence.ts';
import type { Answer } from '../../lib/http-exchange.ts';
import { parsedJson, valueAt } from '../../lib/json-path.ts';
import type { Failure as Outage } from '../../lib/outbound.ts';

type Facts = {
  /** Trying again soon may help. */
  isPassing: boolean;
  /** Whoever asks for something else would fare no better. */
  isProvidersFault: boolean;
};

/** Why a language model gave no answer that is of use; the sentence is for whoever set the provider. */
export class ModelFailure extends Error implements Facts {
  readonly isPassing: boolean;
  readonly isProvidersFault: boolean;

  constructor(sentence: string, { isPassing, isProvidersFault }: Facts) {
    super(sentence);
    this.isPassing = isPassing;
    this.isProvidersFault = isProvidersFault;
  }
}

/** What may be spent on it is spent: nobody was asked. */
export class BudgetSpent extends ModelFailure {
  readonly spent: Spent;

  constructor(feature: Feature, spent: Spent) {
    const sentence = `The budget of ${spent.limit} tokens a ${spent.per} for the feature ${feature} is used up.`;
    super(sentence, { isPassing: false, isProvidersFault: false });
    this.spent = spent;
  }
}

const LONGEST_REASON = 300;
const PASSING_OUTAGES = new Set(['dns', 'connect', 'reset']);
/** About what was asked, not about who asked. */
const ABOUT_THE_TEXT = new Set([400, 413, 422]);

export const unreached = ({ error, message }: Outage) =>
  new ModelFailure(message, { isPassing: PASSING_OUTAGES.has(error), isProvidersFault: true });

export function refused({ status, body }: Answer) {
  const answer = parsedJson(body);
  const said = reasonIn(answer);
  const isPassing = status === 408 || status >= 500 || (status === 429 && !isOutOfMoney(answer));
  return new ModelFailure(`The provider answered ${status}${said === '' ? '.' : `: ${said}`}`, {
    isPassing,
    isProvidersFault: !ABOUT_THE_TEXT.has(status),
  });
}

export const meaningless = () =>
  new ModelFailure('The provider answered something that is no completion. Check base_url.', {
    isPassing: false,
    isProvidersFault: true,
  });

export const useless = (sentence: string) =>
  new ModelFailure(sentence, { isPassing: false, isProvidersFault: false });

/** OpenAI and Anthropic have it in one place; servers that speak like them have it in others. */
function reasonIn(answer: unknown) {
  const places = [['error', 'message'], ['error'], ['message'], ['detail']];
  const said = places.map((path) => valueAt(answer, ...path)).find((found) => typeof found === 'string');
  return typeof said === 'string' ? said.slice(0, LONGEST_REASON) : '';
}

const isOutOfMoney = (answer: unknown) => valueAt(answer, 'error', 'code') === 'insufficient_quota';
