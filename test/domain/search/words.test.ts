import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { matchExpression, parseQuery } from '../../../src/domain/search/query.ts';
import { character } from '../../support/character.ts';
import { rounds } from '../../support/rounds.ts';
import { talks } from '../../support/talks.ts';
import { world } from '../../support/world.ts';

const words = suite('what is found by which words');

const findings: [what: string, text: string, found: string[], not: string[]][] = [
  [
    'English',
    "Don't refund order A-123!",
    ['refund', 'REFUND order', "don't", 'a-123', '123'],
    ['ref', 'refunds'],
  ],
  ['diacritics', 'Ein Café in Köln', ['cafe koln', 'CAFÉ', 'Köln'], ['caf']],
  ['Russian', 'Ещё одна ёлка, пожалуйста', ['еще елка', 'ЁЛКА', 'пожалуйста ещё'], ['ель']],
  [
    'Uzbek',
    'Oʻzbekistonga yetkazib berish qancha boʻladi',
    ["o'zbekistonga", 'o‘zbekistonga', 'ozbekistonga', 'bo`ladi'],
    ['zbekistonga'],
  ],
  [
    'Arabic',
    'أين طلبي؟ لم تصل الفاتورةُ إلى مَكْتَبي',
    ['اين طلبي', 'الفاتوره', 'الفاتورة الى', 'مكتبي', 'مـكـتـبـي'],
    ['كتب'],
  ],
  [
    'Chinese',
    '您好，我想申请退款，谢谢',
    ['退款', '申请退款', '我想 谢谢', '款', '谢', '申'],
    ['款谢', '想退'],
  ],
  ['Japanese', 'カードで払えますか？ガソリン', ['カード', '払えます', 'ｶﾞｿﾘﾝ', '払'], ['カソリン']],
  ['Thai', 'สวัสดีครับ อยากคืนสินค้า ๓๐ บาท', ['สวัสดี', 'คืนสินค้า', '30 บาท', 'ส'], ['สินคา']],
  ['Korean', '주문을 취소하고 싶어요', ['주문을', '주문*', '취소하고'], ['주문']],
  ['Hindi', 'मुझे हिन्दी में १० रुपये', ['हिन्दी', '10 रुपये'], ['हनद']],
  [
    'mail addresses',
    'Write to john.doe@example.com please',
    ['john.doe@example.com', 'example.com', 'doe'],
    ['doe.john@example.com'],
  ],
];

for (const [what, text, found, not] of findings)
  words(`${what}: as people write it, and nothing else`, async () => {
    await using here = await world();
    const { talk, found: foundBy } = talks(here);
    await talk({ texts: [text, 'something else entirely'] });
    for (const typed of found) equal(foundBy(typed).length, 1, `${typed} finds it`);
    for (const typed of not) equal(foundBy(typed), [], `${typed} finds nothing`);
  });

words('all of them, in one message together with its title', async () => {
  await using here = await world();
  const { talk, found, subjects } = talks(here);
  await talk({ subject: 'Broken lamp', texts: ['it arrived in pieces', 'and without a bulb'] });
  await talk({ subject: 'Lamp oil', texts: ['which one is for lamps'] });
  equal(found('arrived lamp'), ['it arrived in pieces']);
  equal(found('arrived bulb'), []);
  equal(subjects('lamp'), ['Lamp oil', 'Broken lamp']);
  equal(subjects('lamp bulb'), ['Broken lamp']);
});

words('"phrases", beginnings* and -exclusions', async () => {
  await using here = await world();
  const { talk, found } = talks(here);
  await talk({ texts: ['red car', 'car red', 'red carpet', 'blue car'] });
  equal(found('"red car"'), ['red car']);
  equal(found('“red car”'), ['red car']);
  equal(found('"red car'), ['red car']);
  equal(found('red car*'), ['red carpet', 'car red', 'red car']);
  equal(found('"red car"*'), ['red carpet', 'red car']);
  equal(found('car -red'), ['blue car']);
  equal(found('car -"red car" -blue'), ['car red']);
  equal(found('c*'), []);
});

words('that mean nothing are said to: nothing typed, signs alone, only what must be absent', async () => {
  await using here = await world();
  const { talk } = talks(here);
  await talk({ texts: ['a word'] });
  for (const query of ['', '   ', '?!… — 🎉', '""', '*', '-', '-word', '-"a word"', '\u0000'])
    equal(here.domain.search.messages(system, { query, limit: 20 }), {
      found: [],
      next: null,
      count: { total: 0, isLowerBound: false },
      isEmpty: true,
    });
});

words('never make an error, whatever is typed', async () => {
  await using here = await world();
  const { talk } = talks(here);
  await talk({ subject: 'NEAR', texts: ['a AND b OR c NOT d', 'text:title {scope} ^rowid'] });
  const signs = fc.constantFrom(
    '"',
    '*',
    '-',
    '(',
    ')',
    ':',
    '^',
    '{',
    '}',
    '+',
    "'",
    ',',
    '.',
    '#',
    '@',
    '\\',
    '%',
    ' ',
  );
  const known = fc.constantFrom(
    'AND',
    'OR',
    'NOT',
    'NEAR',
    'NEAR(',
    'text',
    'scope',
    'note',
    'b1',
    'rowid',
    '退',
    'ё',
    '\u0000',
  );
  const anything = fc.oneof(signs, known, fc.string({ unit: character, maxLength: 5 }));
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 40 }), (parts) => {
      for (const query of [parts.join(''), parts.join(' ')])
        for (const sort of ['newest', 'relevance'] as const) {
          const asked = { query, sort, limit: 5, count: true };
          here.domain.search.conversations(system, asked);
          here.domain.search.messages(system, asked);
          here.domain.search.contacts(system, asked);
        }
    }),
    { numRuns: rounds(100) },
  );
});

words('of the syntax of FTS5, and of scopes, are words like others', async () => {
  await using here = await world();
  const { talk, found } = talks(here);
  await talk({ texts: ['near AND far'], notes: ['a private thought'] });
  equal(found('AND'), ['near AND far']);
  for (const typed of ['b1', 'note', 'scope:note', 'OR']) equal(found(typed), []);
});

words('may be very many', async () => {
  await using here = await world();
  const { talk, found } = talks(here);
  const many = Array.from({ length: 250 }, (_, nth) => `w${nth}`).join(' ');
  await talk({ texts: [many] });
  is(found(many).length, 1);
  is(found(`${many} missing`).length, 0);
  is(found(`${many} -w3`).length, 0);
});

words('are put so that only letters and digits reach the index', () => {
  fc.assert(
    fc.property(fc.string({ unit: character }), (typed) => {
      const query = parseQuery(typed);
      if (query.wanted.length === 0) return;
      ok(/^\{text title\} : \(\("[^"]+"/.test(matchExpression(query, 'text title', [])));
    }),
  );
});

words.run();
