import { page } from '../../http/pages.ts';
import { reply, route } from '../../http/route.ts';
import { array, object, oneOf, text } from '../../lib/schema.ts';

const common = {
  method: 'get',
  tag: 'Pages',
  access: 'public',
  produces: 'text/html',
  returns: null,
  status: 200,
} as const;
const asset = object({ file: oneOf('main.js', 'main.css') });

export const frontDoor = route({
  ...common,
  path: '/',
  summary: 'Where a person who opens the address is led',
  status: 302,
  handle: ({ domain }) => reply({ headers: { Location: domain.agents.haveAdmin() ? '/app' : '/setup' } }),
});
export const docsPage = route({
  ...common,
  path: '/docs',
  summary: 'The API reference',
  handle: ({ request }) => page(request, 'docs'),
});
export const docsAsset = route({
  ...common,
  path: '/docs/:file',
  summary: 'Script and style of the API reference',
  params: asset,
  handle: ({ params, request }) => page(request, 'docs', params.file),
});
export const setupPage = route({
  ...common,
  path: '/setup',
  summary: 'The page of the setup link',
  handle: ({ request }) => page(request, 'setup'),
});
export const setupAsset = route({
  ...common,
  path: '/setup/:file',
  summary: 'Script and style of the setup page',
  params: asset,
  handle: ({ params, request }) => page(request, 'setup', params.file),
});

export const listDialects = route({
  method: 'get',
  path: '/docs/dialects.json',
  tag: 'Pages',
  summary: 'The dialects that the reference shows',
  access: 'public',
  returns: array(
    object({ name: text(), title: text(), mount: text(), description: text(), openapi: text() }),
  ),
  handle: ({ server }) =>
    server.dialects
      .filter(({ routes }) => routes.length > 1)
      .map(({ name, title, description, mount, inner }) => ({
        name,
        title,
        description,
        mount: mount + inner,
        openapi: `${mount}${inner}/openapi.json`,
      })),
});
