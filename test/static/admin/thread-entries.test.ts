import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import type { Event, Message } from '../../../static/admin/api/contract.ts';
import { type Entry, entriesOf, firstUnread } from '../../../static/admin/conversation/entries.ts';
import { merged } from '../../../static/admin/conversation/merging.ts';

const entries = suite('what stands in a thread');

const ADA = 2;
let lastId = 0;
const message = (at: string, more: Partial<Message> = {}): Message => {
  const id = ++lastId;
  return {
    id,
    uuid: `m${id}`,
    conversation_id: 1,
    kind: 'incoming',
    private: false,
    sender: { kind: 'contact', id: 7, name: 'Salima' },
    content: 'Hello',
    content_type: 'text',
    text: 'Hello',
    remote_images: 0,
    status: 'received',
    failure: null,
    mentions: [],
    attachments: [],
    send_at: null,
    sent_at: null,
    created_at: at,
    updated_at: at,
    ...more,
  };
};
const byAda: Partial<Message> = {
  kind: 'outgoing',
  sender: { kind: 'agent', id: ADA, name: 'Ada' },
  status: 'sent',
};
const event = (at: string): Event => {
  const id = ++lastId;
  const about = { business_id: 1, conversation_id: 1, subject_id: 1, request_id: null, data: {} };
  return {
    id,
    uuid: `e${id}`,
    type: 'conversation.assigned',
    at,
    actor: { kind: 'agent', id: ADA },
    ...about,
  };
};
const kindsOf = (found: Entry[]) => found.map(({ kind }) => kind).join(' ');
const nothing = { events: [], hasEarlier: false, firstNew: null };

entries('begins each day with a line', () => {
  const messages = [message('2026-03-14T09:00:00Z'), message('2026-03-16T09:00:00Z')];
  is(kindsOf(entriesOf({ ...nothing, messages })), 'day message day message');
});

entries('puts what was done between what was said, and together what was done at a stretch', () => {
  const messages = [message('2026-03-14T09:00:00Z'), message('2026-03-14T09:30:00Z')];
  const events = ['09:10', '09:20', '09:40'].map((at) => event(`2026-03-14T${at}:00Z`));
  const found = entriesOf({ ...nothing, messages, events });
  is(kindsOf(found), 'day message activities message activities');
  equal(found[2]?.kind === 'activities' && found[2].events.length, 2);
});

entries('leaves out what was done before the messages that are there', () => {
  const messages = [message('2026-03-14T09:00:00Z')];
  const events = [event('2026-03-13T09:00:00Z')];
  is(kindsOf(entriesOf({ ...nothing, messages, events, hasEarlier: true })), 'day message');
  is(kindsOf(entriesOf({ ...nothing, messages, events })), 'day activities day message');
});

entries('names nobody twice who goes on speaking', () => {
  const messages = [
    message('2026-03-14T09:00:00Z'),
    message('2026-03-14T09:01:00Z'),
    message('2026-03-14T09:30:00Z'),
    message('2026-03-14T09:31:00Z', byAda),
    message('2026-03-14T09:32:00Z', { ...byAda, private: true }),
  ];
  const found = entriesOf({ ...nothing, messages });
  equal(
    found.flatMap((entry) => (entry.kind === 'message' ? [entry.isContinued] : [])),
    [false, true, false, false, false],
  );
});

entries('draws a line before what is new, counting what others said', () => {
  const messages = [
    message('2026-03-14T09:00:00Z'),
    message('2026-03-14T09:01:00Z'),
    message('2026-03-14T09:02:00Z', byAda),
    message('2026-03-14T09:03:00Z'),
  ];
  const firstNew = firstUnread(messages, 2, ADA);
  is(firstNew, messages[1]?.uuid);
  is(kindsOf(entriesOf({ ...nothing, messages, firstNew })), 'day message new message message message');
});

entries('draws none where nothing was seen yet, and where all of it was', () => {
  const messages = [message('2026-03-14T09:00:00Z'), message('2026-03-14T09:01:00Z')];
  is(firstUnread(messages, 2, ADA), null);
  is(firstUnread(messages, 0, ADA), null);
});

entries(
  'knows a scheduled reply again when it has gone out under another id, and keeps it last until then',
  () => {
    const waiting = message('2026-03-14T09:00:00Z', { ...byAda, uuid: 'same', status: 'scheduled' });
    const later = message('2026-03-14T09:00:05Z');
    equal(merged([waiting], [later]), [later, waiting]);
    const sent = message('2026-03-14T09:00:10Z', { ...byAda, uuid: 'same' });
    equal(merged([later, waiting], [sent]), [later, sent]);
  },
);

entries.run();
