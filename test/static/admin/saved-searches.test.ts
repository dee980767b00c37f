import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import type { SavedSearch } from '../../../static/admin/api/contract.ts';
import { asSearch, asWords, isSame } from '../../../static/admin/search/saved.ts';
import { budgeted } from '../../../static/admin/settings/work/understanding/budgeted.ts';

const searches = suite('searches that are kept');

const refunds: SavedSearch = {
  q: 'money back',
  in: 'messages',
  tag_id: 7,
  sentiment: ['negative', 'very_negative'],
  topic: ['Refund, or so'],
};

searches('are in the address as the API keeps them', () => {
  const words = asWords(refunds);
  is(words.sentiment, 'negative|very_negative');
  equal(asSearch({ ...words, saved: '12' }), refunds);
  equal(asSearch({ q: 'x', topic: '', status_id: '' }), { q: 'x' });
});

searches('are the same whatever goes without saying, and in whatever order', () => {
  is(isSame({ q: 'x' }, { sort: 'newest', in: 'conversations', q: 'x' }), true);
  is(isSame({ q: 'x', tag_id: 7 }, { tag_id: 7, q: 'x' }), true);
  is(isSame({ q: 'x' }, { q: 'x', sort: 'relevance' }), false);
});

searches.run();

const budgets = suite('budgets of a model');

budgets('have no limit where nothing is typed, and allow nothing where it is 0', () => {
  const daily = budgeted({}, 'summary', 'per_day', '0');
  equal(daily, { summary: { per_day: 0 } });
  const both = budgeted(daily, 'summary', 'per_month', '900');
  equal(both, { summary: { per_day: 0, per_month: 900 } });
  equal(budgeted(budgeted(both, 'summary', 'per_day', ''), 'summary', 'per_month', ''), {});
});

budgets.run();
