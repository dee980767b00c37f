import { Problem } from '../lib/problem.ts';
import {
  anything,
  boolean,
  described,
  type Infer,
  nullable,
  object,
  oneOf,
  partial,
  record,
} from '../lib/schema.ts';
import type { Core } from './core.ts';
import { type NotificationKind, notificationDefaults, notificationKinds } from './notifications/kinds.ts';
import { language } from './settings.shape.ts';

const manner = object({
  in_app: boolean({ description: 'Off: nothing is kept of it, nor told in any other way.' }),
  desktop: boolean(),
  sound: boolean(),
});
// The cast: `fromEntries` forgets which kinds there are.
type Manners = Record<NotificationKind, typeof manner>;
const manners = Object.fromEntries(notificationKinds.map((kind) => [kind, manner])) as Manners;

const chosen = {
  language: described('null: that of the organisation.', nullable(language)),
  theme: oneOf('system', 'light', 'dark', 'contrast'),
  density: oneOf('comfortable', 'compact'),
  sidebar: oneOf('open', 'narrow'),
  ui: record(anything(), {
    maxProperties: 200,
    description: 'What the UI remembers by itself, such as how wide its panes are: 8 KB at most.',
  }),
};
const HOW = 'How one is told of each kind of news.';

/** How somebody likes to work. */
export const Preferences = object({ ...chosen, notifications: described(HOW, object(manners)) });
/** Only what changes; each kind of news by itself. */
export const PreferencesChange = partial(
  object({ ...chosen, notifications: described(HOW, object({}, manners)) }),
);
export type Preferences = Infer<typeof Preferences>;
export type WantedPreferences = Infer<typeof PreferencesChange>;

const LARGEST_UI_BYTES = 8192;
const defaults: Preferences = {
  language: null,
  theme: 'system',
  density: 'comfortable',
  sidebar: 'open',
  notifications: notificationDefaults,
  ui: {},
};

/** How each agent likes to work. No events: nobody else acts on it. */
export function preferences({ store, clock }: Pick<Core, 'store' | 'clock'>) {
  const find = store.values<[agentId: number], string>(
    'preferences.find',
    'select value from agent_preferences where agent_id = ?',
  );
  const put = store.change<[{ agentId: number; value: string; at: number }]>(
    'preferences.put',
    `insert into agent_preferences (agent_id, value, updated_at) values (@agentId, @value, @at)
     on conflict (agent_id) do update set value = excluded.value, updated_at = excluded.updated_at`,
  );

  const of = (agentId: number): Preferences => joined(defaults, chosenBy(agentId));

  /** Only what was chosen is kept: a default may change for whoever never chose otherwise. */
  const chosenBy = (agentId: number): WantedPreferences => JSON.parse(find.get(agentId) ?? '{}');

  /** What is left out stays as it is, each kind of news by itself; `ui` is replaced as a whole. */
  function change(agentId: number, wanted: WantedPreferences) {
    refuseTooLarge(wanted.ui);
    const before = chosenBy(agentId);
    const notifications = { ...before.notifications, ...wanted.notifications };
    const value = JSON.stringify({ ...before, ...wanted, notifications });
    put.run({ agentId, value, at: clock.now() });
    return of(agentId);
  }

  return { of, change };
}

const joined = (usual: Preferences, { notifications, ...chosen }: WantedPreferences): Preferences => ({
  ...usual,
  ...chosen,
  notifications: { ...usual.notifications, ...notifications },
});

function refuseTooLarge(ui: Preferences['ui'] = {}) {
  if (Buffer.byteLength(JSON.stringify(ui)) <= LARGEST_UI_BYTES) return;
  throw Problem.invalid('ui', `What the UI remembers takes more than ${LARGEST_UI_BYTES} bytes.`);
}
