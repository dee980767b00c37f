import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { conversationColumns } from '../../src/exporting/table.ts';
import { sheet } from '../../src/exporting/xlsx/sheet.ts';
import { xlsx } from '../../src/exporting/xlsx/xlsx.ts';
import { bytesOf, materialOf, summarised, talkOf } from '../support/mixed-talk.ts';
import { unzipped } from '../support/unzip.ts';

const workbooks = suite('exports as workbooks');

const written = async (...talks: ReturnType<typeof talkOf>[]) =>
  new Map(
    [...unzipped(await bytesOf(xlsx.write(materialOf(talks))))].map(([name, bytes]) => [
      name,
      bytes.toString(),
    ]),
  );
const cellsOf = (xml: string, row: number) =>
  [
    ...(new RegExp(`<row r="${row}">(.*?)</row>`, 's').exec(xml)?.[1] ?? '').matchAll(
      /<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs,
    ),
  ].map(([, column, facts, inner]) => [column, facts, inner]);

workbooks('hold the conversations and what was said in them, with headings that stay', async () => {
  const files = await written(talkOf(['Здравствуйте & <hello>', '=1+1']), talkOf([]));
  equal([...files.keys()].sort(), [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  match(files.get('xl/workbook.xml') ?? '', /name="Conversations".*name="Messages"/s);
  const [talks = '', said = ''] = [
    files.get('xl/worksheets/sheet1.xml'),
    files.get('xl/worksheets/sheet2.xml'),
  ];
  for (const xml of [talks, said])
    match(xml, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
  match(talks, /<autoFilter ref="A1:AA3"\/>/);
  match(said, /Здравствуйте &amp; &lt;hello&gt;/);
  not.match(said, /<f>/);
  match(said, /<is><t xml:space="preserve">=1\+1<\/t><\/is>/);
});

workbooks('hold numbers as numbers, and times as times by the clocks of the organisation', async () => {
  const files = await written(talkOf(['one']));
  const cells = cellsOf(files.get('xl/worksheets/sheet1.xml') ?? '', 2);
  equal(cells[0], ['A', '', '<v>107</v>']);
  const begun = cells.find(([column]) => column === 'P');
  is(begun?.[1], ' s="2"');
  const serial = Number(/<v>(.*)<\/v>/.exec(begun?.[2] ?? '')?.[1]);
  is(
    new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400_000)).toISOString(),
    '2027-01-31T14:30:00.000Z',
  );
});

workbooks('tell what was understood of each conversation', async () => {
  const talks =
    (await written(talkOf(['one'], { summary: summarised }))).get('xl/worksheets/sheet1.xml') ?? '';
  const told = ['negative', 'доставка, الدفع', summarised.title, summarised.content, 'Проверить адрес'];
  for (const words of told) ok(talks.includes(words), words);
  match(talks, /<c r="AA2"/);
});

workbooks('hold nothing that a spreadsheet chokes on', async () => {
  const files = await written(talkOf(['NUL \u0000 bell \u0007 _x0041_ half \ud83d', 'y'.repeat(40_000)]));
  const said = files.get('xl/worksheets/sheet2.xml') ?? '';
  not.match(said, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  match(said, /_x005F_x0041_ half \ufffd/);
  const [longest = ''] = said.match(/y+…/) ?? [];
  is(longest.length, 32_767);
});

workbooks('go on with another sheet where one is full', async () => {
  const rows = Array.from({ length: 3 }, () => conversationColumns.map(() => 'x'));
  const xml = [...sheet(conversationColumns, rows, 'UTC')].join('');
  ok(xml.endsWith('<autoFilter ref="A1:AA4"/></worksheet>'));
});

workbooks.run();
