import type { Domain } from '../../domain/domain.ts';
import { type Topic as DomainTopic, MOST_COUNTED, synonymsOf } from '../../domain/topics.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  array,
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  object,
  partial,
  text,
  uuid,
} from '../../lib/schema.ts';
import { paged, pageOf, pageQuery } from './paging.ts';
import { idParams, idText } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'AI';
const access = 'ai:manage';
const path = '/api/v1/topics';
const word = text({ minLength: 1, maxLength: 100, pattern: '\\S' });
const synonyms = array(word, { maxItems: 100 });
const Topic = named(
  'Topic',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    synonyms: array(text({ description: 'Words that speak of it, in any language.' })),
    enabled: boolean({ description: 'Whether it is looked for.' }),
    conversations: integer({ description: `How many have it; ${MOST_COUNTED} stands for more.` }),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const listTopics = route({
  method: 'get',
  path,
  tag,
  summary: 'List what the organisation wants to see that people write about',
  access: 'signed-in',
  query: object({}, pageQuery),
  returns: pageOf(Topic),
  handle: ({ domain, query }) => paged(query, 0, domain.topics.page, (topic) => presentTopic(topic, domain)),
});

export const getTopic = route({
  method: 'get',
  path: `${path}/:id`,
  tag,
  summary: 'Get a topic',
  access: 'signed-in',
  params: idParams,
  returns: Topic,
  handle({ domain, params }) {
    const topic = domain.topics.get(domain.idOf('topics', params.id));
    return versioned(presentTopic(topic, domain), topic.version);
  },
});

export const createTopic = route({
  method: 'post',
  path,
  tag,
  summary: 'Add a topic',
  description: 'It is found in conversations that are read from now on.',
  access,
  body: named('NewTopic', object({ name: word }, { synonyms, enabled: boolean({ default: true }) })),
  status: 201,
  returns: Topic,
  change: ({ domain, actor, body }) => presentTopic(domain.topics.create(actor, body), domain),
});

export const changeTopic = route({
  method: 'patch',
  path: `${path}/:id`,
  tag,
  summary: 'Change a topic',
  description: 'A new name is one in every conversation that has it; new synonyms count from now on.',
  access,
  params: idParams,
  body: named('TopicChange', partial(object({ name: word, synonyms, enabled: boolean() }))),
  returns: Topic,
  change({ domain, actor, request, params, body }) {
    const id = domain.idOf('topics', params.id);
    refuseStale(request, domain.topics.get(id).version);
    const topic = domain.topics.update(actor, id, body);
    return versioned(presentTopic(topic, domain), topic.version);
  },
});

export const deleteTopic = route({
  method: 'delete',
  path: `${path}/:id`,
  tag,
  summary: 'Delete a topic, in every conversation that has it',
  access,
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.topics.destroy(actor, domain.idOf('topics', params.id)),
});

export const mergeTopic = route({
  method: 'post',
  path: `${path}/:id/merge`,
  tag,
  summary: 'Merge a topic into another',
  description:
    'Every conversation that has it gets the other instead; its name and synonyms become synonyms of the other, and it is deleted.',
  access,
  params: idParams,
  body: named('TopicMerge', object({ into_id: idText })),
  returns: Topic,
  change({ domain, actor, params, body }) {
    const intoId = domain.idOf('topics', body.into_id);
    return presentTopic(domain.topics.merge(actor, domain.idOf('topics', params.id), intoId), domain);
  },
});

export const presentTopic = (
  topic: DomainTopic,
  { topics }: Pick<Domain, 'topics'>,
): Infer<typeof Topic> => ({
  id: topic.id,
  uuid: topic.uuid,
  name: topic.name,
  synonyms: synonymsOf(topic),
  enabled: topic.enabled === 1,
  conversations: topics.held(topic.id),
  version: topic.version,
  created_at: isoTime(topic.created_at),
  updated_at: isoTime(topic.updated_at),
});
