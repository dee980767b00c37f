import { writtenOf } from '../../domain/messages/writing.ts';
import { reply, route } from '../../http/route.ts';
import { array, boolean, email, integer, named, nullable, object, oneOf, text } from '../../lib/schema.ts';
import { contentType, Message, presentMessage } from './messages.shape.ts';
import { idParams } from './shapes.ts';

const tag = 'Inboxes';
const externalId = text({ minLength: 1, maxLength: 500 });

export const NewIncoming = named(
  'NewIncomingMessage',
  object(
    {
      external_id: { ...externalId, description: 'The id that the message has where it comes from.' },
      content: text({ maxLength: 500_000 }),
    },
    {
      content_type: contentType,
      contact: object(
        {},
        {
          identifier: text({
            minLength: 1,
            maxLength: 500,
            description: "The channel's own id of the contact.",
          }),
          email: email(),
          phone: text({ minLength: 1, maxLength: 100 }),
          name: text({ maxLength: 200 }),
        },
      ),
      conversation_id: integer({
        description: 'Without it the newest of the contact goes on, or one begins.',
      }),
      subject: text({
        maxLength: 998,
        description: 'Of the message, and of the conversation if one begins with it.',
      }),
      attachments: array(integer(), { maxItems: 50, description: 'Ids of uploaded media.' }),
    },
  ),
);

export const receiveMessage = route({
  method: 'post',
  path: '/api/v1/inboxes/:id/messages',
  tag,
  summary: 'Bring a message from a contact',
  description:
    'For programs behind an inbox. A second delivery of the same `external_id` is answered with the first message and ' +
    'status 200. What was snoozed, resolved or closed is open again.',
  access: 'messages:write_as_contact',
  params: idParams,
  body: NewIncoming,
  status: 201,
  also: { 200: { description: 'It was here already.', schema: Message } },
  returns: Message,
  prepare: ({ body }) => writtenOf(body.content, body.content_type ?? 'text'),
  change({ domain, actor, request, params, body }, written) {
    const { message, isNew } = domain.messages.receiveIn(actor, domain.idOf('inboxes', params.id), {
      writer: body.contact,
      conversationId: body.conversation_id,
      subject: body.subject,
      wanted: { written, attachmentIds: body.attachments, externalId: body.external_id },
    });
    return reply({ status: isNew ? 201 : 200, body: presentMessage(message, domain, request.origin) });
  },
});

export const addReceiptByExternalId = route({
  method: 'post',
  path: '/api/v1/inboxes/:id/receipts',
  tag,
  summary: 'Tell what became of a message, by the id it has there',
  description: 'By the `id` with which the endpoint answered when it took the message.',
  access: 'messages:write_as_contact',
  params: idParams,
  body: object(
    { external_id: externalId, status: oneOf('delivered', 'read', 'failed') },
    { reason: text({ maxLength: 500 }) },
  ),
  returns: Message,
  change({ domain, actor, request, params, body: { external_id, ...told } }) {
    const inboxId = domain.idOf('inboxes', params.id);
    return presentMessage(
      domain.messages.receiptIn(actor, inboxId, external_id, told),
      domain,
      request.origin,
    );
  },
});

export const testInbox = route({
  method: 'post',
  path: '/api/v1/inboxes/:id/test',
  tag,
  summary: 'Try how an inbox is connected',
  description: 'Sends a signed letter that is meant for nobody, and answers what came back.',
  access: 'inboxes:manage',
  params: idParams,
  returns: named(
    'InboxTrial',
    object({
      ok: boolean({ description: 'Whether a message would have been taken.' }),
      status: nullable(integer()),
      error: nullable(text({ description: 'Why nothing came back.' })),
      answer: text({ description: 'The first 4 KB of it.' }),
      duration_ms: integer(),
    }),
  ),
  async handle({ domain, server, actor, params }) {
    const { id } = domain.inboxes.visible(actor, domain.idOf('inboxes', params.id));
    const { durationMs, ...trial } = await server.tryInbox(id);
    return { ...trial, duration_ms: durationMs };
  },
});
