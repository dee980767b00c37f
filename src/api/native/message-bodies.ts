import type { Domain } from '../../domain/domain.ts';
import { language } from '../../domain/settings.shape.ts';
import { reply, route } from '../../http/route.ts';
import { framePolicy } from '../../http/security-headers.ts';
import { SECOND } from '../../lib/clock.ts';
import { described, integer, object, oneOf, text, uuid } from '../../lib/schema.ts';
import { mediaPath } from '../media-url.ts';
import { type Frame, messagePage } from './message-page.ts';
import { idParams } from './shapes.ts';

const tag = 'Messages';

export const getMessageBody = route({
  method: 'get',
  path: '/api/v1/messages/:id/body',
  tag,
  summary: 'What a message says, as a page for a frame',
  description: [
    'For `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox">`: nothing in it runs, links open in a new tab,',
    'what is quoted is folded, pictures that are part of the message are shown. With `allow-same-origin` a page of this',
    'server can measure it, and still nothing in it runs. Pictures that lie elsewhere are left out',
    'unless `images=1` asks for them; then this server fetches them, so that theirs does not learn who reads.',
    'How many there are is told by the header `X-Remote-Images`, and by `data-remote-images` of the body.',
  ].join(' '),
  access: 'messages:read',
  params: idParams,
  query: object(
    {},
    {
      images: described('Whether pictures from elsewhere are shown.', oneOf('0', '1')),
      theme: oneOf('light', 'dark'),
      lang: described('Of the few words around it; without it that of the organisation.', language),
    },
  ),
  produces: 'text/html',
  returns: null,
  status: 200,
  handle({ domain, actor, params, query }) {
    const message = domain.messages.visible(actor, domain.idOf('messages', params.id));
    const { html, remoteImages } = messagePage(message, {
      areImagesShown: query.images === '1',
      theme: query.theme ?? 'light',
      language: query.lang ?? domain.settings.get().language,
      ...picturesFor(domain, message.id),
    });
    return reply({
      file: { bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8' },
      headers: {
        'Content-Security-Policy': framePolicy,
        'X-Frame-Options': 'SAMEORIGIN',
        'X-Remote-Images': String(remoteImages),
      },
    });
  },
});

/** Where its pictures are found on this server, whatever it is called. */
function picturesFor(domain: Domain, messageId: number): Pick<Frame, 'attached' | 'proxied'> {
  const files = domain.media.ofMessage(messageId);
  return {
    attached(contentId) {
      const file = files.find(({ inline_id: id }) => id === contentId);
      return file ? mediaPath(file, domain) : null;
    },
    proxied(message, n) {
      const { expires, signature } = domain.messages.pictureTicket(message, n);
      return `/api/v1/messages/${message.uuid}/images/${n}?expires=${expires}&signature=${signature}`;
    },
  };
}

export const getMessageImage = route({
  method: 'get',
  path: '/api/v1/messages/:id/images/:n',
  tag,
  summary: 'A picture that a message shows from elsewhere',
  description:
    'By the link in the body of the message. This server fetches it and passes nothing of the reader on: PNG, JPEG, GIF or WebP of 5 MB at most.',
  access: 'public',
  params: object({ id: uuid(), n: integer({ minimum: 0, maximum: 100_000 }) }),
  query: object({ expires: integer({ minimum: 0 }), signature: text({ maxLength: 100 }) }),
  produces: 'application/octet-stream',
  returns: null,
  status: 200,
  async handle({ domain, server, params, query }) {
    const url = domain.messages.pictureWithTicket(params.id, params.n, query);
    const freshMs = query.expires * SECOND - domain.clock.now();
    return reply({
      file: await server.fetchPicture(url),
      headers: {
        'Cache-Control': `private, max-age=${Math.floor(freshMs / SECOND)}, immutable`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    });
  },
});
