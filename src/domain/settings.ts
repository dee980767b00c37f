import { Problem } from '../lib/problem.ts';
import { redactable } from '../lib/redaction.ts';
import { type Actor, authorizeEverywhere } from './actor.ts';
import type { Core } from './core.ts';
import type { Settings, Workspace } from './settings.shape.ts';

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
