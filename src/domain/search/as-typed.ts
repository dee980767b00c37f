import { wordsOf } from '../../lib/fold.ts';
import { dialled } from '../../lib/phone.ts';
import type { Actor } from '../actor.ts';
import { ofBusiness } from './index-rows.ts';
import { isEmpty, matchExpression, type Query } from './query.ts';

const SHORTEST = 2;

/**
 * What finds contacts while somebody is still typing: each word may be the beginning of one, and digits are a number however
 * it is written. Null while there is nothing to go by yet: single letters begin half of all words.
 */
export function matchAsTyped({ businessId }: Actor, typed: string) {
  const query = queryOf(typed);
  if (isEmpty(query)) return null;
  const scope = businessId === null ? [] : [`AND scope : "${ofBusiness(businessId)}"`];
  return matchExpression(query, 'names emails phones', scope);
}

function queryOf(typed: string): Query {
  const digits = dialled(typed);
  const words = digits === null ? wordsOf(typed).map(({ folded }) => folded) : [digits];
  const wanted = words
    .filter((word) => word.length >= SHORTEST || !/^[\p{Script=Latin}\p{Script=Cyrillic}\d]$/u.test(word))
    .map((word) => ({ words: [word], isPrefix: true }));
  return { wanted, unwanted: [] };
}
