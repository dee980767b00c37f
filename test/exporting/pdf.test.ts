import { spawnSync } from 'node:child_process';
import { inflateSync } from 'node:zlib';
import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { pdf } from '../../src/exporting/pdf/pdf.ts';
import {
  bytesOf,
  file,
  heading,
  materialOf,
  mixedTexts,
  saidOf,
  summarised,
  talkOf,
} from '../support/mixed-talk.ts';

const paper = suite('exports as PDF');

const written = (...talks: ReturnType<typeof talkOf>[]) => bytesOf(pdf.write(materialOf(talks)));
/** What another program reads in it; null where there is none. */
function read(bytes: Buffer) {
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes });
  return error
    ? null
    : stdout
        .toString()
        .normalize('NFKC')
        .replaceAll(/[\u2066-\u2069\u202a-\u202e]/g, '');
}
const streamsIn = (bytes: Buffer) =>
  [...bytes.toString('latin1').matchAll(/(?<!end)stream\n(.*?)\nendstream/gs)].flatMap(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return [];
    }
  });

paper('bring the fonts of every script that is in them, and no others', async () => {
  const all = (await written(talkOf(mixedTexts))).toString('latin1');
  const fonts = new Set([...all.matchAll(/\/FontName \/\w+\+(\S+)/g)].map(([, name]) => name));
  equal([...fonts].sort(), [
    'NotoEmoji-Regular',
    'NotoSans-Regular',
    'NotoSansArabic-Regular',
    'NotoSansHebrew-Regular',
    'NotoSansKR-Regular',
    'NotoSansSC-Regular',
  ]);
  const contact = { id: 1, name: 'Olim', email: null, phone: null };
  const plain = (await written(talkOf([], { subject: 'Hello', contact, topics: [], messages: [] }))).toString(
    'latin1',
  );
  equal(plain.match(/\/FontName \/\w+\+\S+/g)?.length, 1);
});

paper('are read by other programs as they were written', async () => {
  const text = read(await written(talkOf(mixedTexts)));
  if (text === null) return void process.stdout.write('(left out: there is no pdftotext) ');
  for (const words of [
    'қоғоз ўлчови 21×29, ғилдирак ва ҳамён',
    'Заказ №4471 отправлен',
    'buyurtmangiz yoʻlda',
    '您好，您的订单已发货。',
    'カタカナも「大丈夫」です。',
    '주문하신 상품은',
    'η παραγγελία σας',
    'طلبت مصباح',
    'شماره سفارش من',
    'ההזמנה שלך',
  ])
    ok(text.includes(words.normalize('NFKC')), `${words} in ${text}`);
});

paper('tell what was understood before what was said', async () => {
  const text = read(await written(talkOf(['Hello'], { summary: summarised })));
  if (text === null) return void process.stdout.write('(left out: there is no pdftotext) ');
  match(text, /Mood +Unhappy/);
  match(text, /Summary\s+Где заказ 4471\?\s+- Заказ не пришёл\..*• Проверить адрес.*Hello/s);
});

paper('say of each page which of how many it is', async () => {
  const texts = Array.from({ length: 120 }, (_, nth) => `Message ${nth} ${'word '.repeat(20)}`);
  const bytes = await written(talkOf(texts));
  const count = Number(/\/Count (\d+)/.exec(bytes.toString('latin1'))?.[1]);
  ok(count > 5, `${count} pages`);
  is(streamsIn(bytes).filter((stream) => stream.includes('/Total Do')).length, count);
  const text = read(bytes);
  if (text === null) return;
  const numbers = [...text.matchAll(/ (\d+) ?\/ ?(\d+)$/gm)].map(([, nth, of]) => [nth, of]);
  equal(
    numbers,
    Array.from({ length: count }, (_, nth) => [String(nth + 1), String(count)]),
  );
});

paper('turn right-to-left writing round, its figures and brackets not', async () => {
  const text = read(await written(talkOf(['السعر 1250 (الآن) LED'])));
  if (text !== null) match(text, /السعر.*1250|1250.*السعر/);
  const bytes = await written(talkOf(['אבג (דה) 12']));
  ok(streamsIn(bytes).some((stream) => /ActualText <feff0028>|ActualText <feff0029>/.test(stream)));
});

paper('list attachments, with a link to each', async () => {
  const said = saidOf('See there.', 0, {
    attachments: [file('шартнома.pdf'), file('b.txt', 'files/107/5-b.txt')],
  });
  const bytes = await written(talkOf([], { messages: [said] }));
  const uris = [...bytes.toString('latin1').matchAll(/\/URI \((.*?)\)/g)].map(([, uri]) => uri);
  equal(uris, ['https://help.example.com/api/v1/media/x/file?expires=1']);
  const text = read(bytes);
  if (text !== null) match(text, /шартнома\.pdf \(12\.1 KB\).*files\/107\/5-b\.txt/s);
});

paper('bear whatever is in a message', async () => {
  const began = performance.now();
  const texts = [
    '\u0000\u0007 \ud83d half',
    'x'.repeat(20_000),
    'ا'.repeat(5000),
    '漢'.repeat(5000),
    '\u202eevil',
    'aא'.repeat(2000),
    '\n'.repeat(500),
  ];
  const bytes = await written(talkOf(texts, { subject: '🏴‍☠️'.repeat(300) }));
  ok(bytes.length > 10_000);
  ok(performance.now() - began < 20_000, 'in time');
  const text = read(bytes);
  if (text !== null) not.match(text, /\u0000/);
});

paper('are written in the language and direction of the organisation', async () => {
  const talks = () => [talkOf(['hello'])];
  const bytes = await bytesOf(pdf.write(materialOf(talks(), { heading: { ...heading, language: 'ar' } })));
  match(bytes.toString('latin1'), /\/Lang \(ar\)/);
  const text = read(bytes);
  if (text !== null) match(text, /جهة الاتصال/);
});

paper('are written while they are read', async () => {
  let begun = 0;
  function* talks() {
    for (; begun < 60; begun++) yield talkOf(Array.from({ length: 30 }, () => 'some words '.repeat(30)));
  }
  let size = 0;
  for await (const piece of pdf.write({ ...materialOf([]), talks })) {
    size += piece.length;
    if (size > 20_000) break;
  }
  ok(begun < 50, `${begun} conversations were read for the first pages`);
});

paper.run();
