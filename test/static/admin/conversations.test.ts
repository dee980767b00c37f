import { mock } from 'node:test';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import type { Conversation } from '../../../static/admin/api/contract.ts';
import { Refusal } from '../../../static/admin/api/refusal.ts';
import {
  change,
  conversation,
  keep,
  markSeen,
  markUnseen,
  showMany,
} from '../../../static/admin/state/conversations.ts';
import { thrownBy } from '../../support/thrown.ts';

const cache = suite('the conversations that a page knows');

let lastId = 0;
/** As the server tells of it. The cast: nothing else of it matters here. */
const told = (parts: Partial<Conversation>) =>
  ({
    id: lastId,
    version: 1,
    subject: 'Toothache',
    priority: null,
    tags: [],
    last_message: null,
    ...parts,
  }) as Conversation;
const begun = (parts: Partial<Conversation> = {}) => {
  lastId++;
  keep(told(parts));
  return lastId;
};
const shown = (id: number) => conversation(id).peek();
const last = (id: number) => ({ id, text: '', by: 'contact', private: false, at: '' }) as const;

cache('shows a change at once, and takes back what was refused and nothing else', async () => {
  const id = begun();
  const [slow, quick] = [Promise.withResolvers<Conversation>(), Promise.withResolvers<Conversation>()];
  const first = change(
    id,
    () => ({ subject: 'Braces' }),
    () => slow.promise,
  );
  const second = change(
    id,
    () => ({ priority: 'High' }),
    () => quick.promise,
  );
  equal([shown(id)?.subject, shown(id)?.priority], ['Braces', 'High']);
  slow.reject(new Refusal(403, 'forbidden', 'No'));
  await thrownBy(first);
  equal([shown(id)?.subject, shown(id)?.priority], ['Toothache', 'High']);
  quick.resolve(told({ id, version: 2, priority: 'High' }));
  await second;
  equal([shown(id)?.subject, shown(id)?.priority], ['Toothache', 'High']);
});

cache('keeps showing a change when something else is told meanwhile', async () => {
  const id = begun();
  const sent = Promise.withResolvers<Conversation>();
  const done = change(
    id,
    () => ({ subject: 'Braces' }),
    () => sent.promise,
  );
  keep(told({ id, version: 2, priority: 'High' }));
  equal([shown(id)?.subject, shown(id)?.priority], ['Braces', 'High']);
  sent.reject(new Refusal(0, 'offline', ''));
  await thrownBy(done);
  equal([shown(id)?.subject, shown(id)?.priority], ['Toothache', 'High']);
});

cache('shows many as they will be, until that is so or refused', () => {
  const [one, other] = [begun(), begun()];
  const changed = () => showMany([one, other], ({ tags }) => ({ tags: [...tags, 'urgent'] }));
  const tags = () => [shown(one)?.tags, shown(other)?.tags];
  const refused = changed();
  equal(tags(), [['urgent'], ['urgent']]);
  refused.takeBack();
  equal(tags(), [[], []]);
  changed().settle();
  equal(tags(), [['urgent'], ['urgent']]);
});

cache('are not unread again by what was asked for before they were seen', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const id = begun({ unread: 1, last_message: last(5) });
  markSeen(id, 5);
  keep(told({ id, version: 1, unread: 1, last_message: last(5) }));
  equal(shown(id)?.unread, 0);
  keep(told({ id, version: 2, unread: 1, last_message: last(6) }));
  equal(shown(id)?.unread, 1);
  markSeen(id, 6);
  markUnseen(id);
  keep(told({ id, version: 2, unread: 2, last_message: last(6) }));
  equal(shown(id)?.unread, 2);
  mock.timers.reset();
});

cache.run();
