import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { parseInline, safeHref } from '../../../static/docs/inline.ts';
import { parseMarkdown } from '../../../static/docs/markdown.ts';

const markdown = suite('the Markdown of an API description');
const text = (words: string) => ({ kind: 'text', text: words });
const kindsOf = (source: string) => parseMarkdown(source).map(({ kind }) => kind);

markdown('reads headings, paragraphs, rules and quotes', () => {
  equal(parseMarkdown('## Errors ##\nOne line\nand the next\n\n---\n> quoted\n> on'), [
    { kind: 'heading', level: 2, text: [text('Errors')] },
    { kind: 'paragraph', text: [text('One line and the next')] },
    { kind: 'rule' },
    { kind: 'quote', text: [text('quoted on')] },
  ]);
});

markdown('takes fenced code as it is, with what looks like Markdown inside', () => {
  equal(parseMarkdown('```http\n# not a heading\n\n- no list\n```\nafter'), [
    { kind: 'code', text: '# not a heading\n\n- no list' },
    { kind: 'paragraph', text: [text('after')] },
  ]);
});

markdown('ends a fence that nobody closed at the end', () => {
  equal(parseMarkdown('~~~\nopen'), [{ kind: 'code', text: 'open' }]);
});

markdown('reads lists, also right after a sentence, with lines that go on', () => {
  equal(parseMarkdown('Codes:\n- `200` fine\n  and well\n- `404`\n\n1. first\n2) second'), [
    { kind: 'paragraph', text: [text('Codes:')] },
    {
      kind: 'list',
      isOrdered: false,
      items: [[{ kind: 'code', text: '200' }, text(' fine and well')], [{ kind: 'code', text: '404' }]],
    },
    { kind: 'list', isOrdered: true, items: [[text('first')], [text('second')]] },
  ]);
});

markdown('reads tables with escaped bars', () => {
  equal(parseMarkdown('| a | b |\n|---|:-:|\n| 1 | x \\| y |\nafter'), [
    { kind: 'table', head: [[text('a')], [text('b')]], rows: [[[text('1')], [text('x | y')]]] },
    { kind: 'paragraph', text: [text('after')] },
  ]);
});

markdown('reads bars without a divider as a paragraph', () => {
  equal(kindsOf('| not | a table |\nof course'), ['paragraph']);
});

markdown('reads code, strong, emphasis and links within a line', () => {
  equal(parseInline('a `b*c*` **d** *e* [f](https://example.com) snake_case_name'), [
    text('a '),
    { kind: 'code', text: 'b*c*' },
    text(' '),
    { kind: 'strong', inside: [text('d')] },
    text(' '),
    { kind: 'emphasis', inside: [text('e')] },
    text(' '),
    { kind: 'link', href: 'https://example.com', inside: [text('f')] },
    text(' snake_case_name'),
  ]);
});

markdown('leaves HTML as the text that it is', () => {
  equal(parseInline('<img src=x onerror=alert(1)>'), [text('<img src=x onerror=alert(1)>')]);
});

markdown('makes no link of anything but the web, mail and this server', () => {
  const refused = [
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
  ];
  for (const href of refused) equal([href, safeHref(href)], [href, null]);
  for (const href of ['https://a.example', 'mailto:a@b.example', '/docs', '#/thikaa'])
    equal(safeHref(href), href);
  equal(parseInline('[x](javascript:alert)'), [text('[x](javascript:alert)')]);
});

markdown.run();
