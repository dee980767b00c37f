import { agentOf } from '../../domain/actor.ts';
import { PreferencesChange as Change, Preferences as Chosen } from '../../domain/preferences.ts';
import { route } from '../../http/route.ts';
import { named } from '../../lib/schema.ts';

const tag = 'Me';
const path = '/api/v1/me/preferences';
const Preferences = named('Preferences', Chosen);

export const getPreferences = route({
  method: 'get',
  path,
  tag,
  summary: 'How I like to work',
  access: 'oneself',
  returns: Preferences,
  handle: ({ domain, actor }) => domain.preferences.of(agentOf(actor)),
});

export const putPreferences = route({
  method: 'put',
  path,
  tag,
  summary: 'Change how I like to work',
  description:
    'What is left out stays as it is, each kind of news by itself; `ui` is replaced as a whole. News that are off in the app are not kept at all.',
  access: 'oneself',
  body: named('PreferencesChange', Change),
  returns: Preferences,
  change: ({ domain, actor, body }) => domain.preferences.change(agentOf(actor), body),
});
