import type { Rule } from '../../../api/contract.ts';

/** What was read, but for what has been changed here since it was: that is on its way. */
export const newest = (known: readonly Rule[], read: readonly Rule[]) =>
  read.map((rule) => {
    const mine = known.find(({ id }) => id === rule.id);
    return mine && mine.version > rule.version ? mine : rule;
  });

export const replaced = (known: readonly Rule[], changed: Rule) =>
  known.map((rule) => (rule.id === changed.id ? changed : rule));
