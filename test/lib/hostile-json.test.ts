import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { findHostility } from '../../src/lib/hostile-json.ts';
import { busySince } from '../support/busy.ts';

const finding = suite('finding what must not enter');

const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });

finding('names the place of a fault', () => {
  const faults = {
    '/a/1/b': { a: [1, { b: 'x\0' }] },
    '/0': ['\ud800'],
    '/n': { n: Number.POSITIVE_INFINITY },
    '': '\0',
  };
  for (const [path, value] of Object.entries(faults)) is(findHostility(value)?.path, path);
});

finding('names the object whose key is at fault', () => {
  equal(findHostility({ a: { 'x\0': 1 } }), { path: '/a', fault: 'contains a NUL character' });
});

finding('bears 32 levels and no more', () => {
  is(findHostility(nested(32)), null);
  is(findHostility(nested(33))?.fault, 'is nested deeper than 32 levels');
});

finding('passes what is only unusual', () => {
  const odd = { '': [null, true, -0, 5e-324, 1.7e308, '\u{1f4a9}', '\ufffe', '\u202e'] };
  is(findHostility(odd), null);
});

finding('takes no time for a megabyte of small values', () => {
  const busyMs = busySince();
  findHostility({ a: Array(500_000).fill(1) });
  ok(busyMs() < 100);
});

finding.run();
