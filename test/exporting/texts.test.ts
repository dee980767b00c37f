import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { csv } from '../../src/exporting/csv/csv.ts';
import { html } from '../../src/exporting/html/html.ts';
import { json, jsonLines } from '../../src/exporting/json/json.ts';
import { eml } from '../../src/exporting/mail/eml.ts';
import { txt } from '../../src/exporting/txt/txt.ts';
import { csvRows } from '../../src/lib/csv.ts';
import { bytesOf, file, heading, materialOf, saidOf, summarised, talkOf } from '../support/mixed-talk.ts';

const writing = suite('exports as text');

/** What people, and those who mean no good, put into a message. */
const hostile = [
  '=HYPERLINK("https://evil.example","here")',
  '+1+1',
  '@SUM(A1)',
  'a NUL \u0000 and a bell \u0007',
  'turned \u202egnp.exe\u202c round',
  'x'.repeat(50_000),
  '</script><script>alert(1)</script></textarea>',
  'two\r\nlines, "quoted"; and\ta tab',
  'half a letter \ud83d',
];
const talk = () => talkOf(hostile, { subject: '=1+1 </title>' });

async function rowsOf(bytes: Buffer) {
  async function* pieces() {
    yield bytes.toString();
  }
  const rows: string[][] = [];
  for await (const portion of csvRows(pieces(), ',')) rows.push(...portion.map(({ cells }) => cells));
  return rows;
}

writing('are tables that a spreadsheet opens without running anything in them', async () => {
  const bytes = await bytesOf(csv.write(materialOf([talk(), talkOf([], { reference: 108 })])));
  is(bytes.toString('utf8', 0, 3), '\ufeff');
  const [headings = [], ...rows] = await rowsOf(bytes.subarray(3));
  equal(
    rows.filter((cells) => cells.length > 1).length,
    hostile.length + 1,
    'an empty conversation has a row too',
  );
  const at = headings.indexOf('text');
  equal(
    rows.slice(0, 3).map((cells) => cells[at]),
    hostile.slice(0, 3).map((said) => `'${said}`),
  );
  for (const cells of rows) for (const cell of cells) not.match(cell, /^[=@]|^\+\D|\u0000/);
  is(rows[7]?.[at], 'two\nlines, "quoted"; and\ta tab');
  is(rows[0]?.[headings.indexOf('message_at')], '2027-01-31 14:30:00');
  is(rows[0]?.at(-1), 'Asia/Tashkent');
});

writing('are lines and documents that programs read back as it was', async () => {
  const lines = (await bytesOf(jsonLines.write(materialOf([talk(), talk()])))).toString().trim().split('\n');
  is(lines.length, 2);
  const [one] = lines.map((line) => JSON.parse(line));
  equal(
    one.messages.map((said: { text: string }) => said.text),
    hostile,
  );
  equal([one.created_at, one.contact.name], ['2027-01-31T09:30:00.000Z', 'سليمة الكريم']);
  const whole = JSON.parse((await bytesOf(json.write(materialOf([talk(), talk()])))).toString());
  equal([whole.organisation, whole.conversations.length], [heading.organisation, 2]);
  equal(whole.conversations[0], one);
  equal(JSON.parse((await bytesOf(json.write(materialOf([])))).toString()).conversations, []);
});

writing('are a page in which nothing can run, whatever was said', async () => {
  const page = (await bytesOf(html.write(materialOf([talk()])))).toString();
  not.match(page, /<script|\u202e|\u0000|href="(?!https:)/);
  match(page, /&lt;\/script&gt;&lt;script&gt;alert\(1\)/);
  match(page, /default-src 'none'/);
  match(page, /<html lang="en" dir="ltr">/);
  const arabic = materialOf([talk()], { heading: { ...heading, language: 'ar' } });
  match((await bytesOf(html.write(arabic))).toString(), /<html lang="ar" dir="rtl">.*جهة الاتصال/s);
});

writing('list attachments with their size and where they are', async () => {
  const said = saidOf('See there.', 0, {
    attachments: [file('a "b" <c>.txt'), file('план.pdf', 'files/107/5-план #1.pdf')],
  });
  const material = materialOf([talkOf([], { messages: [said] })]);
  const page = (await bytesOf(html.write(material))).toString();
  match(page, /<a href="https:\/\/help\.example\.com\/api\/v1\/media\/x\/file\?expires=1">/);
  match(page, /href="files\/107\/5-%D0%BF%D0%BB%D0%B0%D0%BD%20%231\.pdf"/);
  match(page, /12\.1 KB/);
  const plain = (await bytesOf(txt.write(material))).toString();
  match(plain, /\+ .*план\.pdf.* \(12\.1 KB\) files\/107\//);
});

writing('are plain text in the words of the organisation', async () => {
  const note = saidOf('Pays late.', 1, { isNote: true });
  const lost = saidOf('Come at nine.', 1, { status: 'failed' });
  const talk = talkOf([], { messages: [note, lost], subject: '', assignee: null });
  const plain = (
    await bytesOf(txt.write(materialOf([talk], { heading: { ...heading, language: 'ru' } })))
  ).toString();
  match(plain, /#107 Без темы/);
  match(plain, /2027-01-31 14:31 {2}Дилшод Қодиров {2}\(личная заметка\)\nPays late\./);
  match(plain, /\(не доставлено\)/);
  not.match(plain, /Ответственный/, 'what nobody has is not listed');
});

writing('tell what was understood: mood, topics, and the summary with what is to do', async () => {
  const material = materialOf([talkOf(['Hello'], { summary: summarised })]);
  const [headings = [], cells = []] = await rowsOf((await bytesOf(csv.write(material))).subarray(3));
  equal(
    ['language', 'sentiment', 'topics', 'issue_type', 'summary_title', 'summary', 'action_items'].map(
      (name) => cells[headings.indexOf(name)],
    ),
    [
      'ru',
      'negative',
      'доставка, الدفع',
      'question',
      summarised.title,
      `'${summarised.content}`,
      'Отправить трек-номер (Дилшод Қодиров, до пятницы)\nПроверить адрес',
    ],
  );
  const { sentiment, topics, summary } = JSON.parse((await bytesOf(jsonLines.write(material))).toString());
  equal([sentiment, topics], ['negative', ['доставка', 'الدفع']]);
  equal(summary, { ...summarised, finished_at: '2027-01-31T09:30:00.000Z' });
  for (const writer of [txt, html, eml]) {
    const russian = { heading: { ...heading, language: 'ru' as const } };
    const text = readable(await bytesOf(writer.write(materialOf([...material.talks()], russian))));
    for (const words of [
      'Недоволен',
      'доставка',
      'Сводка: ',
      'Где заказ 4471?',
      '- Заказ не пришёл.',
      '• Проверить адрес',
    ])
      ok(text.includes(words), `${words} in ${text}`);
  }
});

/** A mail packs its text. */
const readable = (bytes: Buffer) =>
  bytes
    .toString()
    .replace(/(?<=base64\r\n\r\n)[\w+/=\s]+/, (packed) => Buffer.from(packed, 'base64').toString());

writing('read of a long conversation only as much as is being written', async () => {
  let read = 0;
  function* endless() {
    for (;;) yield saidOf('more', (read += 1));
  }
  const lines = jsonLines.write(materialOf([talkOf([], { messages: endless() })]));
  let taken = 0;
  for await (const part of lines) {
    taken += part.length;
    if (taken > 100_000) break;
  }
  ok(read < 1000, `${read} messages were read`);
});

writing.run();
