import type { Domain } from '../../domain/domain.ts';
import { reply, route } from '../../http/route.ts';
import { parsedJson } from '../../lib/json-path.ts';
import { Problem } from '../../lib/problem.ts';
import { array, object, text } from '../../lib/schema.ts';
import { withUnread } from './conversations.ts';
import { Folder, FolderPage, folderParams, folderQuery, kinds, presentFolder } from './folders.shape.ts';

const tag = 'Folders';
const KIND = `(${kinds.join('|')})`;

export const listFolders = route({
  method: 'get',
  path: '/api/v1/folders',
  tag,
  summary: 'List the folders of the inbox',
  description:
    'With how much is in each: the standard ones, those of your teams (of all, if you see all conversations), and your views.',
  access: 'conversations:read',
  query: object(
    {},
    {
      kinds: text({
        pattern: `^${KIND}(,${KIND}){0,2}$`,
        description: 'Only of these kinds, with commas: counting views may take a while.',
      }),
    },
  ),
  returns: object({ data: array(Folder) }),
  async handle({ domain, actor, query }) {
    const wanted = query.kinds?.split(',');
    const found = await domain.folders.list(actor, wanted && kinds.filter((kind) => wanted.includes(kind)));
    return { data: found.map(presentFolder) };
  },
});

export const listConversationsOfFolder = route({
  method: 'get',
  path: '/api/v1/folders/:key/conversations',
  tag,
  summary: 'List the conversations of a folder',
  description:
    'Those you may see, any page of them at once. By latest activity all are equally quick but for mentions, trash, views and what is filtered; what takes too long to find is refused with 503.',
  access: 'conversations:read',
  params: folderParams,
  query: folderQuery,
  returns: FolderPage,
  async handle(call) {
    const { domain, actor, params, query } = call;
    const { offset = 0, limit = 20, order: orderBy, filter: typed, ...asked } = query;
    const filter = typed === undefined ? undefined : filterIn(domain, typed);
    const wanted = { ...asked, orderBy, filter };
    const found = await domain.folders.page(actor, params.key, wanted, { offset, limit });
    const page = JSON.stringify({ offset, limit, total: found.total, is_capped: found.isCapped });
    return reply({ json: `{"data":${withUnread(call, found.conversations)},"page":${page}}` });
  },
});

function filterIn({ filters }: Domain, typed: string) {
  const given = parsedJson(typed);
  if (given !== undefined) return filters.parse(given, 'filter');
  throw Problem.invalid('filter', 'filter must be a Filter as JSON: {"logic": "and", "rules": […]}.');
}
