import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import type { Media } from '../../../static/admin/api/contract.ts';
import { isSame, isUntouched, joined, NOTHING, together } from '../../../static/admin/composer/written.ts';

const writing = suite('what somebody has begun to write');

const file = (id: number): Media => ({
  id,
  uuid: '',
  filename: `${id}.txt`,
  size: 1,
  width: null,
  height: null,
  inline_id: null,
  content_type: 'text/plain',
  message_id: null,
  url: '',
  created_at: '',
});
const words = (text: string) => ({ ...NOTHING, html: `<div>${text}</div>` });

writing('is another with another file, or another who gets a copy', () => {
  is(isSame(words('Dear'), words('Dear')), true);
  is(isSame(NOTHING, { ...NOTHING, html: '<div><br></div>' }), true);
  is(isSame(NOTHING, { ...NOTHING, attachments: [file(1)] }), false);
  is(isSame(words('Dear'), { ...words('Dear'), cc: ['a@b.example'] }), false);
});

writing('is worth keeping as soon as anything of it was chosen', () => {
  equal([NOTHING, { ...NOTHING, cc: ['a@b.example'] }, words('Dear')].map(isUntouched), [true, false, false]);
});

writing('keeps whom it goes to when something is given back', () => {
  equal(joined(words('Dear'), { ...NOTHING, cc: ['a@b.example'] }), {
    ...words('Dear'),
    cc: ['a@b.example'],
  });
});

writing('in two windows is put together: nothing is lost, and nothing stands there twice', () => {
  const both = (own: string, theirs: string) => together(words(own), words(theirs)).html;
  equal(both('two', 'one'), words('one').html + words('two').html);
  equal(both('Dear Ada', 'Dear'), words('Dear Ada').html);
  equal(both('Dear', 'Dear Ada'), words('Dear Ada').html);
  equal(together(NOTHING, words('one')), words('one'));
  const [own, theirs] = [
    [file(1), file(2)],
    [file(2), file(3)],
  ].map((attachments) => ({
    ...words('Dear'),
    attachments,
  }));
  equal(
    together(own ?? NOTHING, theirs ?? NOTHING).attachments.map(({ id }) => id),
    [1, 2, 3],
  );
});

writing.run();
