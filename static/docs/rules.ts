import type { Bag } from './json.ts';

const BY_PATTERN: Record<string, string | undefined> = { '\\S': 'not blank' };

/** What a value must obey, as short phrases. */
export function rulesOf(schema: Bag) {
  const phrases = [
    span(schema.minLength, schema.maxLength, 'character'),
    span(schema.minItems, schema.maxItems, 'item'),
    span(schema.minProperties, schema.maxProperties, 'property'),
    ...bounds(schema),
    typeof schema.pattern === 'string' && (BY_PATTERN[schema.pattern] ?? `matches ${schema.pattern}`),
    typeof schema.multipleOf === 'number' && `multiple of ${schema.multipleOf}`,
    schema.uniqueItems === true && 'no repeats',
    schema.readOnly === true && 'only in answers',
    schema.writeOnly === true && 'only in requests',
    schema.default !== undefined && `default ${JSON.stringify(schema.default)}`,
  ];
  return phrases.filter((phrase) => typeof phrase === 'string');
}

function bounds({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Bag) {
  // In OpenAPI 3.0 `exclusiveMinimum: true` changed what `minimum` meant.
  const above = exclusiveMinimum === true ? minimum : exclusiveMinimum;
  const below = exclusiveMaximum === true ? maximum : exclusiveMaximum;
  return [
    typeof above === 'number' && `more than ${above}`,
    typeof below === 'number' && `less than ${below}`,
    span(exclusiveMinimum === true ? null : minimum, exclusiveMaximum === true ? null : maximum, ''),
  ];
}

function span(least: unknown, most: unknown, unit: string) {
  if (typeof least === 'number' && typeof most === 'number')
    return least === most ? `exactly ${counted(most, unit)}` : `${least} to ${counted(most, unit)}`;
  if (typeof least === 'number') return `at least ${counted(least, unit)}`;
  if (typeof most === 'number') return `at most ${counted(most, unit)}`;
  return false;
}

function counted(count: number, unit: string) {
  if (!unit) return String(count);
  return `${count} ${count === 1 ? unit : `${unit.replace(/y$/, 'ie')}s`}`;
}
