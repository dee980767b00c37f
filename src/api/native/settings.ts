import { Settings } from '../../domain/settings.ts';
import { route } from '../../http/route.ts';
import { named, partial } from '../../lib/schema.ts';

const tag = 'Settings';
const Named = named('Settings', Settings);

export const getSettings = route({
  method: 'get',
  path: '/api/v1/settings',
  tag,
  summary: 'The settings of the organisation',
  access: 'settings:manage',
  returns: Named,
  handle: ({ domain }) => domain.settings.get(),
});

export const changeSettings = route({
  method: 'patch',
  path: '/api/v1/settings',
  tag,
  summary: 'Change settings',
  access: 'settings:manage',
  body: named('SettingsChange', partial(Settings)),
  returns: Named,
  change: ({ domain, actor, body }) => domain.settings.change(actor, body),
});
