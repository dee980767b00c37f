import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { folded, wordsOf } from '../../src/lib/fold.ts';
import { character } from '../support/character.ts';
import { processorMs } from '../support/processor-time.ts';
import { rounds } from '../support/rounds.ts';

const folding = suite('folding');

const alike: Record<string, string[]> = {
  'case and accents': ['cafe creme', 'Café Crème', 'CAFE\u0301 CRÈME', 'ｃａｆｅ ＣＲＥＭＥ'],
  'the Russian ё': ['елка еще', 'Ёлка ещё', 'Е\u0308лка еще'],
  'Oʻzbek with whichever apostrophe, and without': [
    'ozbekiston togdagi gisht',
    "O'zbekiston tog'dagi g'isht",
    'Oʻzbekiston togʻdagi gʻisht',
    'O‘zbekiston tog‘dagi g‘isht',
    'O’zbekiston tog’dagi g’isht',
    'O`zbekiston tog`dagi G`isht',
  ],
  'Arabic with harakat, hamza, tatweel and its endings': [
    'مدرسه الي احمد',
    'مَدْرَسَةٌ إلى أحمد',
    'مـدرســة الي آحمد',
  ],
  'the Persian forms of Arabic letters': ['كتاب في', 'کتاب فی'],
  digits: ['order 2026', 'order ٢٠٢٦', 'order ۲۰۲۶', 'order ２０２６', 'order २०२६', 'order ๒๐๒๖'],
  'German and Turkish': ['strasse istanbul isi', 'Straße İSTANBUL ısı', 'STRASSE Istanbul ISI'],
  'Hebrew with points': ['שלום', 'שָׁלוֹם'],
  'ligatures and half-width kana': ['fine ガス', 'ﬁne ｶﾞｽ'],
};

for (const [what, texts] of Object.entries(alike))
  folding(`makes the same of ${what}`, () => {
    const [expected = '', ...others] = texts.map(folded);
    ok(expected.length > 0);
    for (const other of others) is(other, expected);
  });

folding('splits where words end', () => {
  is(
    folded("Don't e-mail john.doe@example.com, the dog's “order” #A-12_b!"),
    'don t e mail john doe example com the dog s order a 12 b',
  );
  is(folded(''), '');
  is(folded(' … ?! — 🎉\u0000'), '');
});

folding('pairs the letters of writing without spaces, and lets the last stand alone', () => {
  is(folded('退款申请'), '退款 款申 申请 请');
  is(folded('iPhone手机'), 'iphone 手机 机');
  is(folded('ที่นี่'), folded('ที่นี่').normalize('NFC'));
  is(folded('字'), '字');
  is(folded('𠮷野家'), '𠮷野 野家 家');
});

folding('keeps the vowels that are words of their own to those who read them', () => {
  ok(folded('हिन्दी') !== folded('हनद'));
  ok(folded('が') !== folded('か'));
});

folding('knows where each word stands in the original', () => {
  const text = 'Ёлка: O‘zbek ﬁne café 退款';
  equal(
    wordsOf(text).map(({ folded: word, start, end }) => [word, text.slice(start, end)]),
    [
      ['елка', 'Ёлка'],
      ['ozbek', 'O‘zbek'],
      ['fine', 'ﬁne'],
      ['cafe', 'café'],
      ['退款', '退款'],
      ['款', '款'],
    ],
  );
});

folding(
  'takes any text: it gives letters and digits alone, in their order, and folding twice changes nothing more',
  () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const words = wordsOf(text);
        is(words.map(({ folded: word }) => word).join(' '), folded(text));
        for (const { folded: word, start, end } of words) {
          ok(/^[\p{L}\p{M}\p{N}\ud800-\udfff]+$/u.test(word), JSON.stringify(word));
          ok(0 <= start && start < end && end <= text.length);
        }
        for (const [nth, { start }] of words.entries())
          ok(nth === 0 || start >= (words[nth - 1]?.start ?? 0));
      }),
      { numRuns: rounds(150) },
    );
  },
);

folding('cuts what is too long for a word, and is quick with a megabyte of it', () => {
  is(folded('a'.repeat(1000)).length, 64);
  for (const text of ['Größe '.repeat(170_000), 'a'.repeat(1_000_000)])
    ok(processorMs(() => folded(text)) < 2000);
});

folding('keeps no letter in memory that is a text of marks by itself', () => {
  const marked = (nth: number) => `a${'\u0301'.repeat(500_000 + nth)}`;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const held = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = held();
  for (let nth = 0; nth < 40; nth++) folded(marked(nth));
  ok(held() - before < 10_000_000);
});

folding.run();
