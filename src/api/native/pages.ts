import { page } from '../../http/pages.ts';
import { reply, route } from '../../http/route.ts';
import { workplacePolicy } from '../../http/security-headers.ts';
import { array, object, oneOf, type Schema, text } from '../../lib/schema.ts';

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

// The UI reads its own address: every place in it is the same page.
const area = text({ pattern: '^[a-z-]{1,40}$' });
const word = text({ pattern: '^[\\w:-]{1,60}$' });
const workplace = <P>(path: string, params: Schema<P>) =>
  route({
    ...common,
    path,
    summary: 'The workplace of agents',
    params,
    handle: ({ request }) => page(request, 'admin', 'index.html', workplacePolicy),
  });
// Before the places: it is none. What it watches over also holds the place above its own.
export const workplaceWorker = route({
  ...common,
  path: '/app/sw.js',
  summary: 'What opens the workplace without a connection',
  handle: ({ request }) =>
    page(request, 'admin', 'sw.js', workplacePolicy, { 'Service-Worker-Allowed': '/app' }),
});
export const workplacePage = workplace('/app', object({}));
export const workplaceArea = workplace('/app/:area', object({ area }));
export const workplaceList = workplace('/app/:area/:list', object({ area, list: word }));
export const workplaceEntry = workplace('/app/:area/:list/:entry', object({ area, list: word, entry: word }));
export const workplaceAsset = route({
  ...common,
  path: '/app/assets/:file',
  summary: 'Scripts, style and pictures of the workplace',
  params: object({
    file: text({
      pattern: '^(main\\.(js|css)|part-\\w{1,20}\\.js|icon(-maskable)?\\.svg|app\\.webmanifest)$',
    }),
  }),
  handle: ({ params, request }) => page(request, 'admin', params.file),
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
