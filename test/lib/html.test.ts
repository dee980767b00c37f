import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { cleanHtml, htmlOf, textOf } from '../../src/lib/html.ts';
import { allowedTags } from '../../src/lib/html-rules.ts';
import { hostileHtml } from '../support/hostile-html.ts';
import { harmOf } from '../support/html-harm.ts';
import { processorMs } from '../support/processor-time.ts';
import { rounds } from '../support/rounds.ts';

const html = suite('the HTML of strangers');

const rel = 'rel="noopener noreferrer nofollow" target="_blank"';
const mail = `<table width="600" cellpadding="0" bgcolor="#ffffff" role="presentation"><tbody><tr><td
  style="padding:4px 8px;color:#333;font-family:'Segoe UI', Arial, sans-serif;border-top:1px solid rgb(1, 2, 3)"
  ><p lang="ar" dir="rtl">مرحبا</p><img src="cid:logo@shop.example" alt="Logo" width="40" height="20" /></td></tr></tbody></table>`;

for (const hostile of hostileHtml)
  html(`does no harm: ${hostile}`, () => {
    equal(harmOf(cleanHtml(hostile)), []);
    is(cleanHtml(cleanHtml(hostile)), cleanHtml(hostile));
  });

html('keeps what mail needs', () => {
  is(cleanHtml(mail).replaceAll(/\s+/g, ' '), mail.replaceAll(/\s+/g, ' ').replace('" >', '">'));
});

html('keeps pictures that are inside the message or come over https', () => {
  const pictures = [
    '<img src="cid:a@b" />',
    '<img src="https://shop.example/a.png?b=1&amp;c=2" alt="" />',
    '<img src="data:image/png;base64,iVBORw0KGgo=" />',
  ].join('');
  is(cleanHtml(pictures), pictures);
});

html('leaves of other pictures what is said of them', () => {
  const kept: [given: string, clean: string][] = [
    ['<p>a<img src="http://evil.example/pixel.gif" width="1">b</p>', '<p>ab</p>'],
    ['<p>a<img src="/x" alt="">b</p>', '<p>ab</p>'],
    ['<p>a <img src="http://a.example/x" alt="1 < 2" title="x"> b</p>c', '<p>a <span>1 &lt; 2</span> b</p>c'],
    ['<img srcset="https://evil.example/x.png 2x" alt=Logo>', '<span>Logo</span>'],
    ['<img>', ''],
    [
      '<a href="https://a.example"><img src="x.png"></a><b>c</b>',
      `<a href="https://a.example" ${rel}></a><b>c</b>`,
    ],
  ];
  for (const [given, clean] of kept) is(cleanHtml(given), clean);
});

html('keeps links to pages, addresses and numbers, and cuts what ties them to ours', () => {
  for (const href of [
    'https://a.example/?b=1&amp;c=2',
    'http://a.example',
    'mailto:a@b.example',
    'tel:+998901234567',
  ])
    is(cleanHtml(`<a href="${href}" target="_self">x</a>`), `<a href="${href}" ${rel}>x</a>`);
});

html('keeps the names by which mail programs mark what they quote, and no other', () => {
  is(
    cleanHtml('<div class="x y gmail_quote"><blockquote type="cite" class="z">x</blockquote></div>'),
    '<div class="gmail_quote"><blockquote type="cite">x</blockquote></div>',
  );
  is(
    cleanHtml('<div id="x_divRplyFwdMsg" class="modal">x</div><blockquote type="button">y</blockquote>'),
    '<div class="divRplyFwdMsg">x</div><blockquote>y</blockquote>',
  );
});

html('keeps the words of what it does not know', () => {
  is(cleanHtml('<o:p>one</o:p> <form>two</form> <custom-thing>three</custom-thing>'), 'one two three');
});

const fragment = fc.oneof(
  fc.constantFrom(...hostileHtml),
  fc
    .constantFrom(...allowedTags, 'form', 'svg', 'math', 'style', 'script', 'iframe', 'noscript', 'body')
    .map((tag) => `<${tag}>`),
  fc.constantFrom(...allowedTags, 'form', 'svg', 'style', 'script', 'textarea').map((tag) => `</${tag}>`),
  fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '&lt;',
    '&#x3c;',
    '<!--',
    '-->',
    '<a href="',
    '<p style="',
    ' onload=x',
    '/>',
    '\0',
  ),
  fc.string(),
);
const soup = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(''));

html('does no harm however it is mixed, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(soup, (mixed) => {
      const clean = cleanHtml(mixed);
      equal(harmOf(clean), []);
      is(cleanHtml(clean), clean);
    }),
    { numRuns: rounds(250) },
  );
});

html('is read as text without failing, however it is mixed', () => {
  fc.assert(
    fc.property(soup, (mixed) => typeof textOf(mixed) === 'string'),
    { numRuns: rounds(125) },
  );
});

// As fc.webUrl has them, which takes half a second to begin with; with what may follow an address in a text.
const address = fc
  .tuple(
    fc.constantFrom('http://', 'https://'),
    fc.stringMatching(/^[a-z0-9-]{1,9}\.[a-z]{2,5}[\w%~/?&=#:;.,!()'*+@-]{0,30}$/),
  )
  .map((parts) => parts.join(''));

const LENGTH = Math.min(rounds(250_000), 1_000_000);
const LONGEST_MS = LENGTH / 100;
const filled = (part: string) => part.repeat(Math.ceil(LENGTH / part.length));
const huge: Record<string, string> = {
  'nested elements': filled('<div>'),
  'elements closed by others': filled('<div>').slice(0, LENGTH / 2) + filled('</b>').slice(0, LENGTH / 2),
  'nested as deep as is followed': filled('<div>'.repeat(490) + '</b>'.repeat(490) + '</div>'.repeat(490)),
  'unclosed paragraphs': filled('<p>'),
  'unclosed cells': filled('<table><tr><td>'),
  'opening brackets': filled('<'),
  ampersands: filled('&'),
  attributes: `<a ${filled('x=1 ')}>`,
  styles: `<p style="${filled('color:red;')}">`,
  'one style': `<p style="color:${filled('a ')}!">`,
  comments: filled('<!--'),
  frames: filled('<iframe>'),
  spaces: `<pre>${filled(' ')}</pre>x`,
  'dots after an address': `https://a.example/${filled('.')}x`,
  'brackets after an address': `https://a.example/${filled(').')}x`,
};
for (const [what, hostile] of Object.entries(huge))
  html(`of ${LENGTH / 1000} KB of ${what} takes no longer than a moment`, () => {
    const took = processorMs(() => {
      cleanHtml(hostile);
      textOf(hostile);
      htmlOf(hostile);
    });
    ok(took < LONGEST_MS, `${took} ms`);
  });

html('that is nested too deep for any reader stays as text', () => {
  is(cleanHtml(`${'<div>'.repeat(1000)}a &lt;b&gt; c`), 'a &lt;b&gt; c');
});

const text = suite('the text of HTML');

text('has paragraphs, lists, cells and links as they are read', () => {
  const page = `<h1>Order 12</h1><p>Dear&nbsp;<b>Olim</b>,<br>thank you.</p><ul><li>one</li><li>two</li></ul>
    <table><tr><td>Sum</td><td>10&euro;</td></tr><tr><td>Paid</td><td>yes</td></tr></table>
    <p>See <a href="https://a.example/">our page</a> or <a href="mailto:a@b.example">a@b.example</a>.</p>`;
  is(
    textOf(page),
    'Order 12\n\nDear\u00a0Olim,\nthank you.\n\n * one\n * two\n\nSum 10€\nPaid yes\n\n' +
      'See our page [https://a.example/] or a@b.example.',
  );
});

text('has nothing that is not to be read', () => {
  is(
    textOf('<head><title>x</title><style>p{}</style></head><script>x</script><p>Hi<img alt="x" src="cid:x">'),
    'Hi',
  );
});

text('is what a text says that was made HTML', () => {
  const word = fc.stringMatching(/^[a-z<>&"']{1,8}$/);
  const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      is(textOf(htmlOf(lines.join('\n'))), lines.join('\n'));
    }),
  );
});

const shown = suite('a text as HTML');

shown('is escaped and keeps its lines', () => {
  is(htmlOf('1 < 2 & "x"\r\nit\'s\rso\n'), '1 &lt; 2 &amp; &quot;x&quot;<br />it&#39;s<br />so<br />');
});

shown('has links, without the marks that follow them', () => {
  const linked = (address: string) => `<a href="${address}" ${rel}>${address}</a>`;
  is(htmlOf('See https://a.example/b?c=1&d=2.'), `See ${linked('https://a.example/b?c=1&amp;d=2')}.`);
  is(htmlOf('(http://a.example/b_(c)), yes'), `(${linked('http://a.example/b_(c)')}), yes`);
  is(htmlOf('https:// xhttps://a javascript:alert(1)'), 'https:// xhttps://a javascript:alert(1)');
});

shown('is clean', () => {
  fc.assert(
    fc.property(fc.oneof(soup, address), (typed) => {
      equal(harmOf(htmlOf(typed)), []);
      is(cleanHtml(htmlOf(typed)).replaceAll(/"|'/g, ''), htmlOf(typed).replaceAll(/&quot;|&#39;|"/g, ''));
    }),
    { numRuns: rounds(125) },
  );
});

html.run();
text.run();
shown.run();
