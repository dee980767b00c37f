import type { SqlValue } from '../../store/sql-value.ts';
import { attributed, flagged, oneOfThem, ranked, textual, timed } from './comparisons.ts';
import type { Bind, Field, Occasion, Test } from './field.ts';
import { fieldOf } from './fields.ts';
import { affirmed, type Filter, isGroup, type Operator, type Rule, type Scalar, valuesOf } from './filter.ts';
import { type Now, type Period, periodOf } from './moments.ts';
import type { Lookups } from './references.ts';

/** Whoever asks, when, and how names are found. */
export type Asking = Now & { viewer: number | null; idsOf: Lookups['idsOf']; occasion: Occasion };
export type Compiled = { sql: string; bound: Record<string, SqlValue> };

/** A condition over the table `conversations`. Its text depends on the shape of the filter alone, so that few are made. */
export function compileFilter(filter: Filter, asking: Asking): Compiled {
  const bound: Compiled['bound'] = { me: asking.viewer, now: asking.now };
  let count = 0;
  function bind(value: SqlValue) {
    const name = `f${count++}`;
    bound[name] = value;
    return `@${name}`;
  }
  return { sql: groupSql(filter, asking, bind), bound };
}

function groupSql({ logic, rules }: Filter, asking: Asking, bind: Bind): string {
  if (rules.length === 0) return 'true';
  const parts = rules.map((part) =>
    isGroup(part) ? groupSql(part, asking, bind) : ruleSql(part, asking, bind),
  );
  return `(${parts.join(` ${logic} `)})`;
}

function ruleSql(rule: Rule, asking: Asking, bind: Bind): string {
  const field = fieldOf(rule.field);
  // Of a later version, or no longer known: it holds nothing.
  if (field === undefined) return 'false';
  if (rule.operator === 'not_set' && field.absentIn) return `${field.absentIn} is null`;
  const operator = affirmed(rule.operator);
  const sql = field.where(testOf(field, operator, valuesOf(rule), asking, bind), bind, asking.occasion);
  return operator === rule.operator ? sql : `((${sql}) is not true)`;
}

function testOf(
  field: Field,
  operator: Operator,
  values: readonly Scalar[],
  asking: Asking,
  bind: Bind,
): Test {
  const asked = { operator, bind };
  switch (field.kind) {
    case 'reference':
    case 'members':
      return oneOfThem({ ...asked, values: idsIn(field, values, asking) });
    case 'keyword':
      return oneOfThem({ ...asked, values: wordsIn(field, values) });
    case 'text':
      return textual({ ...asked, values: values.map(String) });
    case 'time':
      return timed({ ...asked, values: periodsIn(values, asking) });
    case 'number':
    case 'hours':
      return ranked({ ...asked, values: values.map(Number) });
    case 'flag':
      return flagged({ values });
    case 'attribute':
      return attributed({ ...asked, values });
  }
}

const idsIn = ({ of }: Field, values: readonly Scalar[], { idsOf, viewer }: Asking) =>
  of === undefined || values.length === 0
    ? []
    : [...new Set(values.flatMap((value) => (typeof value === 'boolean' ? [] : idsOf(of, value, viewer))))];

const wordsIn = ({ isFolded }: Field, values: readonly Scalar[]) =>
  values.map((value) => (isFolded ? String(value).trim().toLowerCase() : String(value)));

const periodsIn = (values: readonly Scalar[], asking: Asking): Period[] =>
  values.flatMap((value) => periodOf(String(value), asking) ?? []);
