import fc from 'fast-check';
import { suite } from 'uvu';
import { is, match, ok } from 'uvu/assert';
import { parseQuery } from '../../src/domain/search/query.ts';
import { marked, snippet } from '../../src/lib/snippet.ts';
import { rounds } from '../support/rounds.ts';

const snippets = suite('snippets');
const of = (text: string, typed: string) => snippet(text, parseQuery(typed).wanted);

snippets('mark what was found, in the words of the original', () => {
  is(of('Die Größe der Ёлка', 'елка grosse').html, 'Die <mark>Größe</mark> der <mark>Ёлка</mark>');
  is(of('My O‘zbek order', "o'zbek").html, 'My <mark>O‘zbek</mark> order');
  is(of('我想申请退款谢谢', '退款').html, '我想申请<mark>退款</mark>谢谢');
  is(of('我想申请退款谢谢', '申请退').html, '我想<mark>申请退</mark>款谢谢');
  is(of('我想申请退款谢谢', '退').html, '我想申请<mark>退</mark>款谢谢');
  is(of('orders and ordering', 'order*').html, '<mark>orders</mark> and <mark>ordering</mark>');
  is(of('the red car, a red bus', '"red car"').html, 'the <mark>red car</mark>, a red bus');
});

snippets('are escaped', () => {
  const { html, plain } = of('<script>alert("order & co")</script>', 'order');
  is(html, '&lt;script&gt;alert(&quot;<mark>order</mark> &amp; co&quot;)&lt;/script&gt;');
  is(plain, '<script>alert("order & co")</script>');
});

snippets('stand around the first hit, between words, some 160 characters long', () => {
  const { html, plain } = of(`${'before '.repeat(100)}needle ${'after '.repeat(100)}`, 'needle');
  match(html, /^…(before )+<mark>needle<\/mark>( after)+ …$/);
  ok(plain.length > 120 && plain.length <= 162, String(plain.length));
});

snippets('begin at the beginning where nothing was found', () => {
  is(of('short', 'else').html, 'short');
  match(of('word '.repeat(100), 'else').plain, /^(word )+…$/);
});

snippets('bring line breaks and spaces together', () => {
  is(of('one\r\n\r\n\ttwo   three', 'two').html, 'one <mark>two</mark> three');
});

snippets('never cut a letter in two, whatever the text', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', ' ', '😀', '𠮷', '款', '<', '&', 'é', '\ud800'),
    maxLength: 600,
  });
  fc.assert(
    fc.property(letters, fc.constantFrom('a', '款', '𠮷', 'é'), (text, typed) => {
      const { html, plain } = of(text, typed);
      ok(html.isWellFormed() && plain.isWellFormed());
      ok(plain.length <= 162);
      const asText = html
        .replace(/<\/?mark>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&');
      is(asText, plain);
      if (!text.includes('\ud800')) ok(!plain.includes('�'), plain);
    }),
    { numRuns: rounds(150) },
  );
});

snippets('mark a whole title', () => {
  is(marked('Refund <1>', parseQuery('refund').wanted), '<mark>Refund</mark> &lt;1&gt;');
});

snippets.run();
