import { Settings } from '../../domain/settings.shape.ts';
import { reply, route } from '../../http/route.ts';
import { contentDigest } from '../../lib/etag.ts';
import { named, partial } from '../../lib/schema.ts';
import { refuseOther } from './versions.ts';

const tag = 'Settings';
const Named = named('Settings', Settings);

export const getSettings = route({
  method: 'get',
  path: '/api/v1/settings',
  tag,
  summary: 'The settings of the organisation',
  access: 'settings:manage',
  returns: Named,
  handle: ({ domain }) => tagged(domain.settings.get()),
});

export const changeSettings = route({
  method: 'patch',
  path: '/api/v1/settings',
  tag,
  summary: 'Change settings',
  access: 'settings:manage',
  body: named('SettingsChange', partial(Settings)),
  returns: Named,
  change({ domain, actor, request, body }) {
    refuseOther(request, tagOf(domain.settings.asWritten()));
    return tagged(domain.settings.change(actor, body));
  },
});

/** There is one of them, and all of it is shown: what it says is its version. */
const tagOf = (settings: Settings) => `"${contentDigest(JSON.stringify(settings))}"`;
const tagged = (body: Settings) => reply({ body, headers: { ETag: tagOf(body) } });
