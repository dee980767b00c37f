import { suite } from 'uvu';
import { equal, throws } from 'uvu/assert';
import { parameters } from '../../src/store/parameters.ts';

const written = suite('how a statement is written for SQLite');

written('names become places, in the order they are named in', () => {
  const { text, inPlaces } = parameters(
    'update notes set text = @text, at = @now where id = @id or at > @now',
  );
  equal(text, 'update notes set text = +?, at = +? where id = +? or at > +?');
  equal(inPlaces([{ id: 7, now: 1, text: 'tea' }]), ['tea', 1, 7, 1]);
});

written('values that have places already keep them', () => {
  const { text, inPlaces } = parameters('select * from notes where id > ? order by id limit ?');
  equal(text, 'select * from notes where id > +? order by id limit +?');
  equal(inPlaces([7, 20]), [7, 20]);
});

written('text within quotes is left alone', () => {
  const { text, inPlaces } = parameters(
    "select 'who? ada@clinic.example', 'it''s @home' from notes where id = ?",
  );
  equal(text, "select 'who? ada@clinic.example', 'it''s @home' from notes where id = +?");
  equal(inPlaces([7]), [7]);
});

written('a value that was forgotten is a mistake, null is not', () => {
  const { inPlaces } = parameters('insert into notes (text) values (@text)');
  equal(inPlaces([{ text: null }]), [null]);
  throws(() => inPlaces([{ txt: 'tea' } as never]), 'Missing named parameter "text"');
});

written.run();
