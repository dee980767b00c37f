import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { charsetOf, decoded } from '../../src/lib/charset.ts';

const telling = suite('telling what a file is written in');

async function* inPieces(bytes: Buffer, size = 3) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function textOf(bytes: Buffer) {
  const seen = await charsetOf(inPieces(bytes, bytes.length || 1));
  let text = '';
  for await (const piece of decoded(inPieces(bytes), seen.charset)) text += piece;
  return { ...seen, text };
}
/** Each character as the byte that it has in an encoding of one byte. */
function bytesIn(charset: string, text: string) {
  const all = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((character) => [...all].indexOf(character)));
}

telling('knows UTF-8 with a mark, without one, and plain ASCII', async () => {
  equal(await textOf(Buffer.from('name\nОлим')), { charset: 'utf-8', hasMark: false, text: 'name\nОлим' });
  equal(await textOf(Buffer.from('\ufeffname\nОлим')), {
    charset: 'utf-8',
    hasMark: true,
    text: 'name\nОлим',
  });
  equal(await textOf(Buffer.from('name\n')), { charset: 'utf-8', hasMark: false, text: 'name\n' });
  equal(await textOf(Buffer.alloc(0)), { charset: 'utf-8', hasMark: false, text: '' });
});

telling('knows UTF-16 by its mark, in either order', async () => {
  const little = Buffer.from('\ufeffимя\tname\r\n', 'utf16le');
  equal(await textOf(little), { charset: 'utf-16le', hasMark: true, text: 'имя\tname\r\n' });
  equal((await textOf(Buffer.from(little).swap16())).text, 'имя\tname\r\n');
});

telling('tells what Windows wrote in Cyrillic from what it wrote in a Western language', async () => {
  for (const text of ['имя;телефон\nОлим Каримов;1', 'name;city\nOlim;Ташкент', 'Ёлка,Пётр'])
    equal(await textOf(bytesIn('windows-1251', text)), { charset: 'windows-1251', hasMark: false, text });
  for (const text of ['nom;ville\nRenée Lefèvre;Orléans', 'Müller,Jürgen', 'Peña;Íñigo', 'naïve café – 5 €'])
    equal(await textOf(bytesIn('windows-1252', text)), { charset: 'windows-1252', hasMark: false, text });
});

telling('looks at the whole file: one name at its end decides', async () => {
  const bytes = Buffer.concat([Buffer.from('plain,row\n'.repeat(2000)), bytesIn('windows-1251', 'Иванов')]);
  is((await charsetOf(inPieces(bytes, 1000))).charset, 'windows-1251');
});

telling.run();
