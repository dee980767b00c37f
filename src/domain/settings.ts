import { Problem } from '../lib/problem.ts';
import { redactable } from '../lib/redaction.ts';
import { array, described, type Infer, integer, nullable, object, oneOf, text } from '../lib/schema.ts';
import { type Actor, authorizeEverywhere } from './actor.ts';
import type { Core } from './core.ts';
import { summaryStyles } from './intelligence.ts';
import { type DialectName, dialectNames } from './key-limits.ts';

const perWindow = (description: string) => integer({ minimum: 1, maximum: 1_000_000, description });

const limits = object({
  per_minute: perWindow('Requests a minute.'),
  per_second: perWindow('Requests a second.'),
});
const tokens = (description: string) => integer({ minimum: 0, maximum: 1e12, description });
const budget = object({}, { per_day: tokens('UTC.'), per_month: tokens('Of the calendar, UTC.') });
// The cast below: `fromEntries` forgets which names there are.
type Limited = Record<DialectName, typeof limits>;

export const timezone = text({
  format: 'time-zone',
  description: 'IANA zone of dates, daily counters and periodic work.',
});
export const language = oneOf('en', 'ar', 'uz', 'ru');

/** What everybody who works here goes by, and the UI with them. */
const shared = {
  organisation_name: text({ minLength: 1, maxLength: 200, description: 'Shown to customers and agents.' }),
  timezone,
  language,
  country: nullable(
    text({ pattern: '^[A-Z]{2}$', description: 'For phone numbers given without a country code.' }),
  ),
  undo_seconds: integer({
    minimum: 0,
    maximum: 120,
    description: 'How long a reply written in the UI can be taken back; 0: not at all.',
  }),
  upload_limit_mb: integer({ minimum: 1, maximum: 1024, description: 'The largest file that is accepted.' }),
  upload_blocked_extensions: array(text({ pattern: '^[a-z0-9]{1,20}$' }), {
    maxItems: 100,
    description: 'Endings of files that are refused, in lower case and without the dot.',
  }),
};
export const Workspace = object(shared);
export type Workspace = Infer<typeof Workspace>;

/** What an administrator may set for the whole organisation. Defaults hold until somebody changes them. */
export const Settings = object({
  ...shared,
  business_hours_id: nullable(
    integer({
      minimum: 1,
      description: 'When people work whose team has no hours of its own; null: always.',
    }),
  ),
  rate_limits: described(
    'Per API key, by dialect; one that is not named keeps its own default.',
    object({}, Object.fromEntries(dialectNames.map((name) => [name, limits])) as Limited),
  ),
  reopen_days: nullable(
    integer({
      minimum: 0,
      maximum: 36_500,
      description:
        'A word from a contact whose conversation has been over for longer begins a new one; null: it is opened again, however old.',
    }),
  ),
  backups_kept: integer({
    minimum: 0,
    maximum: 365,
    description: 'Nightly backups kept in the data folder; 0: none.',
  }),
  plan_name: text({
    minLength: 1,
    maxLength: 100,
    description: 'What programs that ask for the plan of an account are told.',
  }),
  requests_per_day: nullable(
    integer({
      minimum: 1,
      maximum: 1_000_000_000,
      description:
        "How many requests each API key may make in a day of the organisation's zone, in all dialects together; null: as many as it likes.",
    }),
  ),
  storage_limit_mb: nullable(
    integer({
      minimum: 1,
      maximum: 1_000_000_000,
      description:
        'How much messages and files may take together: once it is reached, files are refused; null: as much as the disk holds.',
    }),
  ),
  csat_pause_days: integer({
    minimum: 0,
    maximum: 365,
    description: 'For so long a contact who was asked how satisfied they are is not asked again.',
  }),
  summaries: described(
    'Which conversations are summarised by themselves: none, those that are resolved, or all that last longer. With a ' +
      'summary come sentiment, topics and language.',
    oneOf('off', 'on_resolve', 'always'),
  ),
  summary_style: oneOf(...summaryStyles),
  ai_redaction: described(
    'What is hidden from a language model, and put back into what it answers.',
    array(oneOf(...redactable), { uniqueItems: true }),
  ),
  ai_budgets: described(
    'The most tokens that a feature may use of a language model; where they are used up the built-in engine goes on as ' +
      'far as it can. One that is not named has no limit.',
    object({}, { completion: budget, summary: budget }),
  ),
});
export type Settings = Infer<typeof Settings>;

const defaults: Settings = {
  organisation_name: 'My organisation',
  timezone: 'UTC',
  language: 'en',
  country: null,
  business_hours_id: null,
  rate_limits: {},
  reopen_days: null,
  backups_kept: 3,
  plan_name: 'self-hosted',
  requests_per_day: null,
  storage_limit_mb: null,
  csat_pause_days: 7,
  summaries: 'on_resolve',
  summary_style: 'concise',
  ai_redaction: [...redactable],
  ai_budgets: {},
  undo_seconds: 10,
  upload_limit_mb: 20,
  upload_blocked_extensions: [],
};

export function settings({ store, clock, events, audit }: Core) {
  const all = store.rows<[], { key: string; value: string }>(
    'settings.all',
    'select key, value from settings',
  );
  const put = store.change<[key: string, value: string, at: number]>(
    'settings.put',
    `insert into settings (key, value, updated_at) values (?, ?, ?)
     on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
  );
  const haveHours = store.values<[id: number], number>(
    'settings.haveHours',
    'select 1 from business_hours where id = ?',
  );
  let remembered: Settings | null = null;

  function get(): Settings {
    // What a change has written may be undone yet.
    if (!remembered && store.isWriting()) return stored();
    remembered ??= stored();
    return remembered;
  }

  function workspace(): Workspace {
    const { organisation_name, timezone, language, country, ...more } = get();
    const { undo_seconds, upload_limit_mb, upload_blocked_extensions } = more;
    const uploads = { upload_limit_mb, upload_blocked_extensions };
    return { organisation_name, timezone, language, country, undo_seconds, ...uploads };
  }

  const stored = (): Settings => ({
    ...defaults,
    ...Object.fromEntries(all.all().map(({ key, value }) => [key, JSON.parse(value)])),
  });

  function change(actor: Actor, wanted: Partial<Settings>): Settings {
    authorizeEverywhere(actor);
    // What is remembered may lack what another change of the same commit has just written.
    const before = stored();
    const values = new Map<string, unknown>(Object.entries(before));
    const changed = Object.entries(wanted).filter(
      ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(values.get(key)),
    );
    if (changed.length === 0) return before;
    refuseUnknownHours(wanted.business_hours_id);
    for (const [key, value] of changed) put.run(key, JSON.stringify(value), clock.now());
    const names = changed.map(([key]) => key);
    events.record('settings.changed', null, actor, { data: { changed: names } });
    audit.note('settings.changed', actor, null, { changed: names });
    // Not remembered yet: should this transaction fail, the old values must still be true.
    return { ...before, ...Object.fromEntries(changed) };
  }

  function refuseUnknownHours(id: number | null | undefined) {
    if (id != null && haveHours.get(id) !== 1)
      throw Problem.invalid('business_hours_id', `There are no business hours ${id}.`);
  }

  return {
    get,
    /** For a change that goes by what there is: also what the same commit has just written. */
    asWritten: stored,
    workspace,
    change,
    forget: () => void (remembered = null),
  };
}
