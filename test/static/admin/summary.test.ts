import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { insteadOfModel } from '../../../src/intelligence/analysing.ts';
import { analysisOf } from '../../../src/intelligence/built-in/analysis.ts';
import { noticeIn } from '../../../static/admin/summary/notices.ts';
import { partsOf } from '../../../static/admin/summary/parts.ts';
import { topicToTell } from '../../../static/admin/summary/topic-to-tell.ts';

const summary = suite('a summary as it is shown');

summary('is made of paragraphs and points, as it was written', () => {
  equal(partsOf('Two lines\nof one.\n\nAnother.\n- One\n- Two\nThe end.'), [
    { isList: false, lines: ['Two lines', 'of one.'] },
    { isList: false, lines: ['Another.'] },
    { isList: true, lines: ['- One', '- Two'] },
    { isList: false, lines: ['The end.'] },
  ]);
});

summary('names a topic in a list only where neither subject nor tag has said it', () => {
  const told = { subject: 'Refund of TB-1', tags: ['Delivery'], topics: ['Money'] };
  is(topicToTell(told), 'Money');
  is(topicToTell({ ...told, topics: ['refund', 'Money'] }), null);
  is(topicToTell({ ...told, topics: ['DELIVERY'] }), null);
  is(topicToTell({ ...told, topics: [] }), null);
});

const parcel = { subject: null, topics: [], style: 'concise' } as const;
const noticeOf = (text: string, language: string | null) =>
  analysisOf({ ...parcel, messages: [{ by: 'contact', name: null, text }], language }).notice ?? '';

summary('tells what the engine could not do in words of the reader', () => {
  const said = [
    insteadOfModel(new Error('silence')),
    noticeOf('1234 5678', null),
    noticeOf('Γεια σας, το πακέτο μου δεν έφτασε ακόμα και περιμένω πολύ καιρό.', null),
    noticeOf('My parcel has not arrived yet, and I have waited for a long time.', 'ru'),
    noticeOf('My parcel has not arrived yet, and I have waited for a long time.', 'el'),
  ];
  for (const sentence of said) is(noticeIn(sentence) === sentence, false, `nobody knows: ${sentence}`);
  is(noticeIn('Something new.'), 'Something new.');
});

summary.run();
