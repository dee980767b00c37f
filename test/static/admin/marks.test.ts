import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { escapeHtml } from '../../../src/lib/escape-html.ts';
import { piecesOf } from '../../../static/admin/search/marks.ts';

const marks = suite('the marks in what was found');

marks('are pieces of plain text, whatever people wrote around them', () => {
  equal(piecesOf('…the <mark>printer</mark> is on <mark>fire</mark>'), [
    { text: '…the ', isMarked: false },
    { text: 'printer', isMarked: true },
    { text: ' is on ', isMarked: false },
    { text: 'fire', isMarked: true },
  ]);
  equal(piecesOf(''), []);
});

marks('take each sign for what it was before it was escaped, once', () => {
  const hostile = `<mark>&amp;lt;script&gt; "it's" </mark><img src=x onerror=alert(1)>`;
  equal(piecesOf(escapeHtml(hostile)), [{ text: hostile, isMarked: false }]);
  equal(piecesOf(`a\n<mark>${escapeHtml('<b>\n&')}</mark>`)[1], { text: '<b>\n&', isMarked: true });
});

marks.run();
