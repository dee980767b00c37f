import type { Domain } from '../../domain/domain.ts';
import { type Tag as DomainTag, MOST_COUNTED } from '../../domain/tags.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { dateTime, type Infer, integer, named, object, partial, text, uuid } from '../../lib/schema.ts';
import { paged, pageOf, pageQuery } from './paging.ts';
import { idParams, idText } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Tags';
const access = 'tags:manage';
const Tag = named(
  'Tag',
  object({
    id: integer(),
    uuid: uuid(),
    name: text(),
    conversations: integer({ description: `How many have it, counted up to ${MOST_COUNTED}.` }),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
const wanted = object({ name: text({ minLength: 1, maxLength: 100, pattern: '\\S' }) });

export const listTags = route({
  method: 'get',
  path: '/api/v1/tags',
  tag,
  summary: 'List tags',
  access: 'signed-in',
  query: object({}, pageQuery),
  returns: pageOf(Tag),
  handle: ({ domain, query }) => paged(query, 0, domain.tags.page, (found) => presentTag(found, domain)),
});

export const getTag = route({
  method: 'get',
  path: '/api/v1/tags/:id',
  tag,
  summary: 'Get a tag',
  access: 'signed-in',
  params: idParams,
  returns: Tag,
  handle({ domain, params }) {
    const found = domain.tags.get(domain.idOf('tags', params.id));
    return versioned(presentTag(found, domain), found.version);
  },
});

export const createTag = route({
  method: 'post',
  path: '/api/v1/tags',
  tag,
  summary: 'Add a tag',
  description: 'Tags are also made by giving a conversation one that is not there yet.',
  access,
  body: named('NewTag', wanted),
  status: 201,
  returns: Tag,
  change: ({ domain, actor, body }) => presentTag(domain.tags.create(actor, body.name), domain),
});

export const changeTag = route({
  method: 'patch',
  path: '/api/v1/tags/:id',
  tag,
  summary: 'Rename a tag, in every conversation that has it',
  access,
  params: idParams,
  body: named('TagChange', partial(wanted)),
  returns: Tag,
  change({ domain, actor, request, params, body }) {
    const id = domain.idOf('tags', params.id);
    refuseStale(request, domain.tags.get(id).version);
    const changed = domain.tags.update(actor, id, body);
    return versioned(presentTag(changed, domain), changed.version);
  },
});

export const deleteTag = route({
  method: 'delete',
  path: '/api/v1/tags/:id',
  tag,
  summary: 'Delete a tag, in every conversation that has it',
  access,
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.tags.destroy(actor, domain.idOf('tags', params.id)),
});

export const mergeTag = route({
  method: 'post',
  path: '/api/v1/tags/:id/merge',
  tag,
  summary: 'Merge a tag into another',
  description: 'Every conversation that has it gets the other instead, and it is deleted.',
  access,
  params: idParams,
  body: named('TagMerge', object({ into_id: idText })),
  returns: Tag,
  change: ({ domain, actor, params, body }) =>
    presentTag(
      domain.tags.merge(actor, domain.idOf('tags', params.id), domain.idOf('tags', body.into_id)),
      domain,
    ),
});

export const presentTag = (found: DomainTag, { tags }: Pick<Domain, 'tags'>): Infer<typeof Tag> => ({
  id: found.id,
  uuid: found.uuid,
  name: found.name,
  conversations: tags.held(found.id),
  version: found.version,
  created_at: isoTime(found.created_at),
  updated_at: isoTime(found.updated_at),
});
