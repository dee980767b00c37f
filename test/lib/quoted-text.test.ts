import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { passagesIn } from '../../src/lib/quoted-text.ts';

const quotes = suite('what is quoted in a text');

const read = (...lines: string[]) =>
  passagesIn(lines.join('\n')).map(({ text, isQuoted }) => (isQuoted ? `[${text}]` : text));

const texts: Record<string, [lines: string[], read: string[]]> = {
  'an answer above': [
    ['Yes.', '', 'On Fri, Mar 13, 2026 at 9:00 AM Bek wrote:', '', '> Come at nine?', '>', '> Bek', ''],
    ['Yes.', '[On Fri, Mar 13, 2026 at 9:00 AM Bek wrote:\n\n> Come at nine?\n>\n> Bek]', ''],
  ],
  'an attribution on two lines': [
    ['Yes.', 'On Fri, Mar 13, 2026 at 9:00 AM Bek <bek@clinic.example>', 'wrote:', '> Come at nine?'],
    ['Yes.', '[On Fri, Mar 13, 2026 at 9:00 AM Bek <bek@clinic.example>\nwrote:\n> Come at nine?]'],
  ],
  'answers between the lines': [
    ['> At nine?', 'Yes.', '> Or at ten?', 'No.'],
    ['[> At nine?]', 'Yes.', '[> Or at ten?]', 'No.'],
  ],
  Russian: [
    ['Да.', '13.03.2026 09:00, Бек пишет:', '> В девять?'],
    ['Да.', '[13.03.2026 09:00, Бек пишет:\n> В девять?]'],
  ],
  Uzbek: [
    ['Ha.', '', 'Bek yozgan:', '> To‘qqizda?'],
    ['Ha.', '[Bek yozgan:\n> To‘qqizda?]'],
  ],
  Arabic: [
    ['نعم.', 'في الجمعة، 13 مارس 2026 كتب بيك:', '> الساعة التاسعة؟'],
    ['نعم.', '[في الجمعة، 13 مارس 2026 كتب بيك:\n> الساعة التاسعة؟]'],
  ],
  'a message repeated by Outlook': [
    ['Yes.', '', '*From:* Bek <bek@clinic.example>', '*Sent:* Friday', '*To:* Salima', '', 'Come at nine?'],
    ['Yes.', '[*From:* Bek <bek@clinic.example>\n*Sent:* Friday\n*To:* Salima\n\nCome at nine?]'],
  ],
  'an original message': [
    ['Yes.', '-----Original Message-----', 'Come at nine?'],
    ['Yes.', '[-----Original Message-----\nCome at nine?]'],
  ],
  'nothing but a quote': [['> Come at nine?'], ['> Come at nine?']],
  'what is passed on': [
    [
      'For you.',
      '---------- Forwarded message ----------',
      'From: Bek',
      'Sent: Friday',
      'To: Salima',
      '> At nine?',
    ],
    ['For you.\n---------- Forwarded message ----------\nFrom: Bek\nSent: Friday\nTo: Salima\n> At nine?'],
  ],
  'no quote at all': [['a', '', 'b > c'], ['a\n\nb > c']],
};

for (const [what, [lines, wanted]] of Object.entries(texts))
  quotes(`is told apart: ${what}`, () => {
    equal(read(...lines), wanted);
  });

quotes('loses no word, whatever it is', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '>',
      '> a',
      '',
      'On Friday Bek wrote:',
      'From: x',
      'To: y',
      'Sent: z',
      '-----Original Message-----',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      const kept = passagesIn(text).map((passage) => passage.text);
      is(kept.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    }),
  );
});

quotes('takes no longer than a text is long, whatever it is made of', () => {
  for (const sign of ['\n', '\r\n', ' \n', '>\n', 'From: x\n', 'On a wrote:\n>x\n', '1 ', '-']) {
    const text = `a${sign.repeat(100_000)}b`;
    const start = performance.now();
    passagesIn(text);
    // A slow machine takes half a second; what looks on from every sign takes minutes.
    ok(performance.now() - start < 5000, JSON.stringify(sign));
  }
});

quotes.run();
