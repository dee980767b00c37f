import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { asBeginning } from '../../../static/admin/search/beginning.ts';

const beginning = suite('what is typed into a search box');

beginning('means every word that begins like the last one, until that is ended', () => {
  const typed = ['narx', 'narxlar haq', 'обращ', 'narx ', '"narx haqida"', '"narx haq', '«narx', 'narx*', ''];
  equal(typed.map(asBeginning), [
    'narx*',
    'narxlar haq*',
    'обращ*',
    'narx ',
    '"narx haqida"',
    '"narx haq',
    '«narx',
    'narx*',
    '',
  ]);
});

beginning.run();
