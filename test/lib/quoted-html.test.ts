import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { cleanHtml } from '../../src/lib/html.ts';
import { wrapQuoted } from '../../src/lib/quoted-html.ts';
import { hostileHtml } from '../support/hostile-html.ts';
import { harmOf } from '../support/html-harm.ts';
import { processorMs } from '../support/processor-time.ts';

const quotes = suite('what is quoted in HTML');

const marked = (html: string) => wrapQuoted(cleanHtml(html), (quoted) => `[${quoted}]`);
/** What is left of it for whoever reads, with the quote in brackets. */
const read = (html: string) =>
  marked(html)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .replaceAll('[ ', '[')
    .trim();

const senders: Record<string, [html: string, read: string]> = {
  Gmail: [
    `<div dir="ltr">Yes.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Fri, Mar 13, 2026 at 9:00 AM Bek &lt;<a href="mailto:bek@clinic.example">bek@clinic.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex"><div>Come at nine?</div></blockquote></div>`,
    'Yes. [On Fri, Mar 13, 2026 at 9:00 AM Bek < bek@clinic.example > wrote: Come at nine? ]',
  ],
  'Apple Mail': [
    `<html><body>Yes.<br><div><br><blockquote type="cite"><div>On 13 Mar 2026, at 09:00, Bek &lt;bek@clinic.example&gt; wrote:</div><br><div>Come at nine?</div></blockquote></div><br></body></html>`,
    'Yes. [On 13 Mar 2026, at 09:00, Bek <bek@clinic.example> wrote: Come at nine? ]',
  ],
  'Thunderbird, answering below': [
    `<div class="moz-cite-prefix">On 13.03.2026 09:00, Bek wrote:<br></div><blockquote type="cite" cite="mid:1@clinic.example"><p>Come at nine?</p></blockquote><p>Yes.</p>`,
    '[On 13.03.2026 09:00, Bek wrote: Come at nine? ] Yes.',
  ],
  'Outlook on the desktop': [
    `<div class="WordSection1"><p class="MsoNormal">Yes.</p><p class="MsoNormal">&nbsp;</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Bek &lt;bek@clinic.example&gt; <br><b>Sent:</b> Friday, March 13, 2026 9:00 AM<br><b>To:</b> Salima<br><b>Subject:</b> Check-up</p></div></div><p class="MsoNormal">Come at nine?</p></div>`,
    'Yes. [From: Bek <bek@clinic.example> Sent: Friday, March 13, 2026 9:00 AM To: Salima Subject: Check-up Come at nine? ]',
  ],
  'Outlook on the web': [
    `<div>Yes.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font><b>Von:</b> Bek<br><b>Gesendet:</b> Freitag<br></font></div><div>Come at nine?</div>`,
    'Yes. [Von: Bek Gesendet: Freitag Come at nine? ]',
  ],
  'Outlook in Russian': [
    `<div><p>Да.</p><div><p><b>От:</b> Бек<br><b>Отправлено:</b> 13 марта 2026 г. 9:00<br><b>Кому:</b> Салима<br><b>Тема:</b> Осмотр</p></div><p>В девять?</p></div>`,
    'Да. [От: Бек Отправлено: 13 марта 2026 г. 9:00 Кому: Салима Тема: Осмотр В девять? ]',
  ],
  Yahoo: [
    `<div>Yes.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Friday, Bek wrote:</div><div>Come at nine?</div></div>`,
    'Yes. [On Friday, Bek wrote: Come at nine? ]',
  ],
  'Yandex, by date and address': [
    `<div>Да.</div><div>13.03.2026, 09:00, "Бек" &lt;bek@clinic.example&gt;:</div><blockquote><p>В девять?</p></blockquote>`,
    'Да. [13.03.2026, 09:00, "Бек" <bek@clinic.example>: В девять? ]',
  ],
  'somebody who wrote in Russian': [
    `Да.<br><br>пт, 13 мар. 2026 г. в 09:00, Бек написал(а):<br><blockquote>В девять?</blockquote>`,
    'Да. [пт, 13 мар. 2026 г. в 09:00, Бек написал(а): В девять? ]',
  ],
  'somebody who wrote in Uzbek': [
    `<div>Ha.</div><div>2026-yil 13-mart, 09:00 da Bek yozdi:</div><blockquote>To‘qqizda?</blockquote>`,
    'Ha. [2026-yil 13-mart, 09:00 da Bek yozdi: To‘qqizda? ]',
  ],
  'somebody who wrote in Arabic': [
    `<div dir="rtl">نعم.</div><div>\u200fفي الجمعة، 13 مارس 2026 في 9:00 ص تمت كتابة ما يلي بواسطة Bek &lt;bek@clinic.example&gt;:</div><blockquote>الساعة التاسعة؟</blockquote>`,
    'نعم. [\u200fفي الجمعة، 13 مارس 2026 في 9:00 ص تمت كتابة ما يلي بواسطة Bek <bek@clinic.example>: الساعة التاسعة؟ ]',
  ],
  'an attribution on two lines': [
    `Yes.<br>On Fri, Mar 13, 2026 at 9:00 AM Bek &lt;bek@clinic.example&gt;<br>wrote:<br><blockquote>Come at nine?</blockquote>`,
    'Yes. [On Fri, Mar 13, 2026 at 9:00 AM Bek <bek@clinic.example> wrote: Come at nine? ]',
  ],
  'an original message': [
    '<p>Yes.</p><p>-----Original Message-----</p><p>Come at nine?</p>',
    'Yes. [-----Original Message----- Come at nine? ]',
  ],
  'an answer between the lines': [
    `<blockquote type="cite">At nine?</blockquote><p>Yes.</p><blockquote type="cite">Or at ten?</blockquote><p>No.</p>`,
    '[At nine? ] Yes. [Or at ten? ] No.',
  ],
};

for (const [sender, [html, wanted]] of Object.entries(senders))
  quotes(`is folded: ${sender}`, () => {
    is(read(html), wanted);
  });

const whole: Record<string, string> = {
  'a message that is passed on': `<div>For you.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Bek<br>Date: Fri<br>Subject: Check-up<br>To: Salima<br></div><blockquote type="cite">Come at nine?</blockquote></div>`,
  'one that is passed on in Russian': `<div>Вам.</div><div>-------- Пересылаемое сообщение --------</div><blockquote type="cite">В девять?</blockquote>`,
  'a message that says nothing else':
    '<div class="gmail_quote"><blockquote type="cite">Come at nine?</blockquote></div>',
  'what somebody sets apart': '<p>It says:</p><blockquote>Come at nine.</blockquote><p>Shall I?</p>',
  'a list of names': '<p>From: Tashkent</p><p>I would like to come.</p>',
  'parts of a table': '<table><tbody><tr><td>a</td></tr></tbody></table>',
};

for (const [what, html] of Object.entries(whole))
  quotes(`is no ${what}`, () => {
    is(marked(html), cleanHtml(html));
  });

const markup = fc.constantFrom(
  ...hostileHtml,
  ...Object.values(senders).map(([html]) => html),
  ...[
    '<blockquote type="cite">',
    '<div class="gmail_quote">',
    '<div id="divRplyFwdMsg">',
    '<table>',
    '<tr>',
    '<td>',
    '<p>',
  ],
  ...[
    '</blockquote>',
    '</div>',
    '</p>',
    '</td>',
    '<br>',
    'wrote:',
    'On Friday Bek wrote:',
    'From: x',
    'To: y',
    'Sent: z',
  ],
);
const soup = fc.array(fc.oneof(markup, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''));

quotes('leave everything in its place, however it is mixed', () => {
  fc.assert(
    fc.property(soup, (mixed) => {
      const clean = cleanHtml(mixed);
      is(
        wrapQuoted(clean, (quoted) => quoted),
        clean,
      );
      equal(harmOf(wrapQuoted(clean, (quoted) => `<details>${quoted}</details>`)), harmOf(clean));
    }),
    { numRuns: 500 },
  );
});

const HALF_A_MEGABYTE = 500_000;
const filled = (part: string) => part.repeat(Math.ceil(HALF_A_MEGABYTE / part.length));
const huge: Record<string, string> = {
  'names of senders': filled('<p>From: x</p>'),
  'nothing in nothing': '<div>'.repeat(490) + filled('<b></b>') + '</div>'.repeat(490),
  attributions: filled('<div>On Friday Bek wrote:</div>'),
  quotes: filled('<blockquote>x</blockquote>'),
  'one line': filled('On Friday '),
};
for (const [what, html] of Object.entries(huge))
  quotes(`in half a megabyte of ${what} are found in a moment`, () => {
    const clean = cleanHtml(html);
    const took = processorMs(() => marked(clean));
    ok(took < 5000, `${took} ms`);
  });

quotes.run();
