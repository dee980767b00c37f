import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { type Redactable, redactable, redacted } from '../../src/lib/redaction.ts';
import { rounds } from '../support/rounds.ts';
import { seeded } from '../support/seeded.ts';

const redaction = suite('what is private in a text');

const hidden = (text: string, kinds: readonly Redactable[] = redactable) => redacted(text, kinds).text;

const rows: [what: string, text: string, shown: string][] = [
  ['an address', 'Write to olim@mail.example.uz, please.', 'Write to [EMAIL_1], please.'],
  ['an address in Cyrillic', 'Пишите на почта@пример.рф!', 'Пишите на [EMAIL_1]!'],
  ['a number to dial', 'Call +998 (90) 123-45-67 today', 'Call [PHONE_1] today'],
  ['a number without its country', 'Звоните 8 800 555-35-35.', 'Звоните [PHONE_1].'],
  ['a number in Arabic figures', 'اتصل ٠٥٠١٢٣٤٥٦٧', 'اتصل [PHONE_1]'],
  ['a card', 'Card 4111 1111 1111 1111.', 'Card [CARD_1].'],
  ['a card with what stands behind it', '4111-1111-1111-1111 12/27 123', '[CARD_1] [PHONE_1]'],
  ['a card and its short date', '4111 1111 1111 1111 1227', '[CARD_1] 1227'],
  ['the same thing twice', 'a@b.uz or c@d.uz or a@b.uz', '[EMAIL_1] or [EMAIL_2] or [EMAIL_1]'],
  ['digits of an address', '998901234567@mail.uz', '[EMAIL_1]'],
];
for (const [what, text, shown] of rows)
  redaction(`is hidden: ${what}`, () => {
    is(hidden(text), shown);
    is(redacted(text, redactable).restore(shown), text);
  });

const open = [
  'Order 4471 of 2026-03-14 10:30, or 14.03.2026.',
  'It costs 12 500 000 soʻm, not 1.250.000.',
  'Room 12, at 9:00, 50%',
  'me@home and @olim',
];
for (const text of open) redaction(`is not seen in “${text}”`, () => is(hidden(text), text));

redaction('is hidden only as far as somebody wants', () => {
  const text = 'a@b.uz +998901234567 4111111111111111';
  is(hidden(text, ['phone']), 'a@b.uz [PHONE_1] 4111111111111111');
  is(hidden(text, []), text);
});

redaction('is no card without its check digit', () => {
  is(
    hidden('4111 1111 1111 1112 or 0000 0000 0000 0000', ['card']),
    '4111 1111 1111 1112 or 0000 0000 0000 0000',
  );
});

redaction('is counted, each place where it stands', () => {
  equal(redacted('a@b.uz a@b.uz 4111111111111111', redactable).counts, { email: 2, phone: 0, card: 1 });
});

redaction('is put back however a model writes the place', () => {
  const { restore } = redacted('a@b.uz', redactable);
  is(restore('Write to EMAIL_1, or [email_1]; not [EMAIL_2].'), 'Write to a@b.uz, or a@b.uz; not [EMAIL_2].');
});

redaction('is never mistaken for what somebody wrote themselves', () => {
  const text = 'I saw [EMAIL_1] and EMAIL_2 in a@b.uz';
  is(hidden(text), 'I saw [EMAIL_1] and EMAIL_2 in [EMAIL_3]');
  is(redacted(text, redactable).restore(hidden(text)), text);
});

const PIECES = [
  ...[
    'a@b.uz',
    'x.y+z@мир.рф',
    '@',
    '.',
    '+',
    '998901234567',
    '4111 1111 1111 1111',
    '4111111111111111',
    '00',
  ],
  ...[
    '[EMAIL_1]',
    'EMAIL_2',
    'PHONE_',
    'card_1',
    '[',
    ']',
    '(',
    ')',
    '-',
    '/',
    ' ',
    ' ',
    '\n',
    '1',
    '77',
    '٥٠١',
  ],
  ...['слово', '😀', '\u00a0', '_', 'é', 'a'.repeat(70), '9'.repeat(25), '🇺🇿', '\ud800'],
];

redaction('comes back as it was, whatever surrounds it', () => {
  const random = seeded(20261121);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let round = 0; round < rounds(3000); round++) {
    const text = Array.from({ length: below(14) }, () => PIECES[below(PIECES.length)]).join('');
    const kinds = redactable.filter(() => random() < 0.8);
    const { text: shown, restore } = redacted(text, kinds);
    is(restore(shown), text, JSON.stringify({ text, shown }));
  }
});

const PRIVATE = ['a@b.uz', '+998 90 123-45-67', '998911234567', '(71) 200-11-22', '4111 1111 1111 1111'];

redaction('is hidden, also one right behind the other', () => {
  const random = seeded(7);
  for (let round = 0; round < rounds(500); round++) {
    const some = Array.from({ length: 6 }, () => PRIVATE[Math.floor(random() * PRIVATE.length)] ?? '');
    const text = some.join(random() < 0.5 ? ' ' : ', ');
    const shown = hidden(text);
    for (const one of some) is(shown.includes(one), false, JSON.stringify({ text, shown }));
    is(redacted(text, redactable).restore(shown), text);
  }
});

redaction('takes no longer than the text is long', () => {
  const began = performance.now();
  for (const piece of ['a', '1', '1 ', 'a@', '(1)', '+', 'a.b@c.', '4111111111111111 ', 'x@y.zz '])
    redacted(piece.repeat(60_000 / piece.length), redactable);
  ok(performance.now() - began < 10_000);
});

redaction.run();
