import { Problem } from '../lib/problem.ts';
import { type Actor, authorizeEverywhere } from './actor.ts';
import type { Core } from './core.ts';

export type Business = {
  id: number;
  uuid: string;
  slug: string;
  name: string;
  timezone: string | null;
  created_at: number;
  updated_at: number;
};
export const DEFAULT_SLUG = 'default';

/** The brands or workspaces of the installation; most have one, `default`. */
export function businesses({ store, clock, ids, events, audit }: Core) {
  const all = store.rows<[], Business>('businesses.all', 'select * from businesses order by id');
  const byId = store.rows<[id: number], Business>('businesses.byId', 'select * from businesses where id = ?');
  const bySlug = store.rows<[slug: string], Business>(
    'businesses.bySlug',
    'select * from businesses where slug = ?',
  );
  const insert = store.rows<[Omit<Business, 'id'>], Business>(
    'businesses.insert',
    `insert into businesses (uuid, slug, name, timezone, created_at, updated_at)
     values (@uuid, @slug, @name, @timezone, @created_at, @updated_at) returning *`,
  );
  const save = store.rows<[Pick<Business, 'id' | 'name' | 'timezone' | 'updated_at'>], Business>(
    'businesses.save',
    'update businesses set name = @name, timezone = @timezone, updated_at = @updated_at where id = @id returning *',
  );

  function get(id: number) {
    const business = byId.get(id);
    if (!business) throw Problem.missing('business', id);
    return business;
  }

  /** A key that is bound to a business knows of no other. */
  function visible(actor: Actor, business: Business) {
    if (actor.businessId === null || actor.businessId === business.id) return business;
    throw Problem.missing('business', business.slug);
  }

  function withSlug(slug: string) {
    const business = bySlug.get(slug);
    if (!business) throw Problem.missing('business', slug);
    return business;
  }

  function create(actor: Actor, wanted: { slug: string; name: string; timezone?: string | null }) {
    authorizeEverywhere(actor);
    if (bySlug.get(wanted.slug))
      throw Problem.conflict('slug_taken', `There is a business ${wanted.slug} already.`);
    const now = clock.now();
    const { slug, name, timezone = null } = wanted;
    const business = insert.one({
      uuid: ids.uuid(),
      slug,
      name,
      timezone,
      created_at: now,
      updated_at: now,
    });
    events.record('business.created', business.id, actor, { businessId: business.id });
    audit.note('business.created', actor, { kind: 'business', id: business.id }, { slug });
    return business;
  }

  function update(actor: Actor, id: number, wanted: { name?: string; timezone?: string | null }) {
    const before = visible(actor, get(id));
    const { name = before.name, timezone = before.timezone } = wanted;
    const business = save.one({ id, name, timezone, updated_at: clock.now() });
    events.record('business.updated', id, actor, { businessId: id });
    audit.note('business.updated', actor, { kind: 'business', id }, wanted);
    return business;
  }

  /** Where something new belongs that names no business: the key's own, else the default one. */
  const homeOf = (actor: Actor) => actor.businessId ?? defaultId();

  // Made with the installation, never removed and never called otherwise: looking once is enough.
  let remembered: number | null = null;
  function defaultId() {
    remembered ??= withSlug(DEFAULT_SLUG).id;
    return remembered;
  }

  return {
    visibleTo: ({ businessId }: Actor) =>
      all.all().filter(({ id }) => businessId === null || businessId === id),
    get,
    find: (id: number) => byId.get(id),
    withSlug,
    visible,
    create,
    update,
    homeOf,
  };
}
