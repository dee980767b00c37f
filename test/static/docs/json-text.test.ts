import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { layOut } from '../../../static/docs/json-text.ts';

const layout = suite('JSON on the docs page');
const laidOut = (json: string) =>
  layOut(json)
    ?.map(({ text }) => text)
    .join('') ?? null;

layout('is laid out as JSON.stringify would', () => {
  const value = { a: [1, -2.5e3, true, null], b: { c: 'x, {y}: "z" \\' }, d: [], e: {} };
  equal(laidOut(JSON.stringify(value)), JSON.stringify(value, null, 2));
});

layout('keeps large numbers and repeated keys as they came', () => {
  equal(laidOut('{"a":12345678901234567890,"a":1.0}'), '{\n  "a": 12345678901234567890,\n  "a": 1.0\n}');
});

layout('tells keys from texts', () => {
  const kinds = layOut('{"a":"b"}')?.filter(({ kind }) => kind !== 'mark' && kind !== 'space');
  equal(kinds, [
    { kind: 'key', text: '"a"' },
    { kind: 'text', text: '"b"' },
  ]);
});

layout('leaves alone what is no JSON', () => {
  equal(laidOut('curl http://…'), null);
  equal(laidOut('{"a":'), null);
});

layout.run();
