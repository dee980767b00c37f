import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { hexSignature } from '../../../src/lib/webhook-signature.ts';
import { conversation } from '../../support/desk.ts';
import { LOOPBACK, newHook } from '../../support/hooks.ts';
import { libredesk } from '../../support/libredesk.ts';
import { startReceiver } from '../../support/receiver.ts';
import { contains } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const webhooks = suite('webhooks of Libredesk');

webhooks('tell of conversations and messages as its own do, signed as its own are', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ started: true, environment: LOOPBACK });
  const secret = 'what was agreed on';
  await newHook(here, receiver.url, { dialect: 'libredesk', events: ['*'], secret });
  const { uuid } = await conversation(here);
  const put = (rest: string, body: object) => libredesk(here)(`PUT /conversations/${uuid}${rest}`, { body });
  await put('/assignee/user', { assignee_id: here.people.bek.id });
  await put('/status', { status: 'Resolved' });
  await put('/assignee/user/remove', {});
  const requests = await receiver.waitFor(5);
  const told = requests.map(({ json }) => json as { event: string; payload: Record<string, unknown> });
  equal(told.map(({ event }) => event).toSorted(), [
    'conversation.assigned',
    'conversation.created',
    'conversation.status_changed',
    'conversation.unassigned',
    'message.created',
  ]);
  const of = (name: string) => told.find(({ event }) => event === name)?.payload;
  contains(of('conversation.status_changed'), {
    conversation_uuid: uuid,
    previous_status: 'Open',
    new_status: 'Resolved',
    actor_id: here.people.ada.id,
    conversation: { subject: 'Toothache' },
  });
  contains(of('conversation.assigned'), { assigned_to: here.people.bek.id });
  contains(of('message.created'), { conversation_uuid: uuid, text_content: 'My tooth hurts.' });
  const [first] = requests;
  is(first?.headers['x-libredesk-signature'], hexSignature(secret, first?.body ?? ''));
});

webhooks.run();
