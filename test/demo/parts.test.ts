import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { languages } from '../../src/demo/languages/index.ts';
import { fictionalPhone } from '../../src/demo/phones.ts';
import { phrase } from '../../src/demo/phrases.ts';
import { random } from '../../src/demo/random.ts';
import { atWork, beginnings } from '../../src/demo/rhythm.ts';

const parts = suite('the parts of the demo');

parts('chance repeats itself for the same names, and is even', () => {
  const numbers = (name: string) => Array.from({ length: 5 }, random(name, 1).bits);
  equal(numbers('tea'), numbers('tea'));
  ok(numbers('tea')[0] !== numbers('coffee')[0]);
  const { below } = random('even');
  const drawn = Object.groupBy(
    Array.from({ length: 4000 }, () => below(4)),
    String,
  );
  equal(Object.keys(drawn), ['0', '1', '2', '3']);
  ok(Object.values(drawn).every((same) => same && same.length > 900 && same.length < 1100));
});

parts('a phrase fills in names and takes one of each choice', () => {
  const said = new Set<string>();
  for (let nth = 0; nth < 50; nth++)
    said.add(phrase('[Hello|Good {time}], {name}!', { name: 'Ada', time: 'morning' }, random('phrase', nth)));
  equal([...said].sort(), ['Good morning, Ada!', 'Hello, Ada!']);
});

parts('every sentence knows the words that it names', () => {
  const known = new Set('product service item day city reason order time number price name agent'.split(' '));
  for (const [language] of languages) {
    const names = JSON.stringify(language).match(/(?<=\{)\w+(?=\})/g) ?? [];
    equal(
      names.filter((name) => !known.has(name)),
      [],
      language.code,
    );
  }
});

parts('fictional phone numbers come once each, until there are none left', () => {
  const given = new Set<string | null>();
  let nth = 0;
  while (fictionalPhone(nth) !== null) given.add(fictionalPhone(nth++));
  is(given.size, nth);
  ok(nth > 150_000);
});

parts('conversations begin in order, within ninety days', () => {
  const until = Date.parse('2026-03-14');
  const starts = [...beginnings(1000, { until, days: 90 }, random('rhythm'))];
  equal(
    starts,
    starts.toSorted((a, b) => a - b),
  );
  ok(Number(starts[0]) >= until - 90 * 86_400_000 && Number(starts.at(-1)) < until);
});

parts('nobody answers at night or on a Sunday', () => {
  const chance = random('work');
  const day = (at: string) => new Date(atWork(Date.parse(at), chance)).toISOString().slice(0, 13);
  is(day('2026-03-13T10:00:00Z'), '2026-03-13T10');
  is(day('2026-03-13T02:00:00Z'), '2026-03-13T04');
  is(day('2026-03-13T21:00:00Z'), '2026-03-14T04');
  is(day('2026-03-14T21:00:00Z'), '2026-03-16T04');
  is(day('2026-03-15T10:00:00Z'), '2026-03-16T04');
});

parts.run();
