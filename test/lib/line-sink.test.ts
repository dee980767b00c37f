import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { lineSink } from '../../src/lib/line-sink.ts';

const gathering = suite('gathering lines');

function pipe() {
  const reader = { text: '', takes: Number.POSITIVE_INFINITY, refusal: '' };
  const sink = lineSink((bytes) => {
    if (reader.refusal) throw Object.assign(new Error('refused'), { code: reader.refusal });
    const taken = Math.min(bytes.length, reader.takes);
    reader.text += bytes.subarray(0, taken).toString();
    return taken;
  });
  return { reader, ...sink };
}

gathering('writes lines together, when there are enough of them or when asked to', () => {
  const { reader, write, flush } = pipe();
  write('one\n');
  equal(reader.text, '');
  write(`${'x'.repeat(9000)}\n`);
  equal(reader.text.length, 9005);
  write('two\n');
  flush();
  ok(reader.text.endsWith('two\n'));
});

gathering('goes on where a reader stopped taking', () => {
  const { reader, write, flush } = pipe();
  reader.takes = 2;
  write('seven\n');
  flush();
  equal(reader.text, 'seven\n');
});

gathering('waits for a slow reader, up to a megabyte', () => {
  const { reader, write, flush } = pipe();
  reader.refusal = 'EAGAIN';
  write('first\n');
  flush();
  reader.refusal = '';
  write('second\n');
  flush();
  equal(reader.text, 'first\nsecond\n');
  reader.refusal = 'EAGAIN';
  for (let i = 0; i < 300; i++) write(`${'x'.repeat(9999)}\n`);
  reader.refusal = '';
  flush();
  ok(reader.text.length < 1_100_000);
});

for (const refusal of ['EPIPE', 'ENOSPC']) {
  gathering(`loses lines, not time, when nobody takes them any more (${refusal})`, () => {
    const { reader, write, flush } = pipe();
    reader.refusal = refusal;
    write('lost\n');
    flush();
    reader.refusal = '';
    write('later\n');
    flush();
    equal(reader.text, 'later\n');
  });
}

gathering.run();
