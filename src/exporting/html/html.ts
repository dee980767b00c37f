import { escapeHtml } from '../../lib/escape-html.ts';
import { type ShownSaid, type ShownTalk, shown } from '../shown.ts';
import { isRightToLeft } from '../words.ts';
import type { Material, Writer } from '../writer.ts';
import { style } from './style.ts';

/** One page that needs nothing from anywhere, and in which nothing can run: what was said is text, not markup. */
export const html: Writer = {
  passes: 1,
  *write({ talks, total, heading }: Material) {
    const { words, talk, said, timeOf } = shown(heading);
    const title = `${heading.organisation} · ${words.title}`;
    yield `<!doctype html>
<html lang="${heading.language}" dir="${isRightToLeft(heading) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1>
<p>${words.conversations(total)} · ${words.of} ${escapeHtml(heading.author)} · ${timeOf(heading.at)}</p>
<p>${escapeHtml(words.zone(heading.zone))}</p></header>
`;
    for (const { messages, ...facts } of talks()) {
      yield `<article>\n${headOf(talk(facts))}`;
      for (const message of messages) yield messageOf(said(message));
      yield '</article>\n';
    }
    yield '</body>\n</html>\n';
  },
};

const headOf = ({ title, facts, summary }: ShownTalk) => `<h2 dir="auto">${escapeHtml(title)}</h2>
<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd dir="auto">${escapeHtml(value)}</dd></div>`).join('')}</dl>
${summaryOf(summary)}`;

const summaryOf = (summary: ShownTalk['summary']) =>
  summary
    ? `<section class="summary"><h3>${summary.name}: <bdi>${escapeHtml(summary.title)}</bdi></h3>
<p dir="auto">${escapeHtml(summary.text)}</p></section>
`
    : '';

function messageOf({ who, at, remarks, isNote, isOurs, text, files }: ShownSaid) {
  const kind = isNote ? 'note' : isOurs ? 'ours' : 'theirs';
  const remark = remarks.map((each) => `<em>${each}</em> `).join('');
  return `<section class="${kind}"><h3><bdi>${escapeHtml(who)}</bdi> <time>${at}</time> ${remark}</h3>
<p dir="auto">${escapeHtml(text)}</p>${listOf(files)}</section>
`;
}

const listOf = (files: ShownSaid['files']) =>
  files.length === 0
    ? ''
    : `<ul>${files
        .map(
          ({ name, size, place }) =>
            `<li><a href="${escapeHtml(hrefOf(place))}"><bdi>${escapeHtml(name)}</bdi></a> ${size}</li>`,
        )
        .join('')}</ul>`;

/** A path in the archive is called what the file is called, which may hold what means something in an address. */
const hrefOf = (place: string) =>
  /^https?:/.test(place) ? place : place.split('/').map(encodeURIComponent).join('/');
