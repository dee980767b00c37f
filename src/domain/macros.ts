import { Problem } from '../lib/problem.ts';
import { type Action, type actions as actionsOf, textsIn } from './actions.ts';
import { type Actor, agentOf, authorize, authorizeEverywhere } from './actor.ts';
import type { businesses as businessesOf } from './businesses.ts';
import type { Conversation } from './conversations/conversations.ts';
import type { Core } from './core.ts';
import { type Macro, macroRows, type Viewer } from './macro-rows.ts';
import { sharedAs, sharing } from './sharing.ts';
import type { teamMembers as teamMembersOf } from './team-members.ts';
import type { teams as teamsOf } from './teams.ts';
import { unknownVariables } from './variables.ts';

export type { Macro } from './macro-rows.ts';
export type MacroChange = Partial<
  Pick<Macro, 'name' | 'shortcut' | 'content' | 'content_type' | 'visibility' | 'team_id'>
> & { actions?: Action[]; business?: string | null };
export type NewMacro = MacroChange & { name: string };
type Parts = {
  businesses: ReturnType<typeof businessesOf>;
  teams: ReturnType<typeof teamsOf>;
  teamMembers: ReturnType<typeof teamMembersOf>;
  actions: ReturnType<typeof actionsOf>;
};

/** Texts that are written once for many, and what is done along with them. Others' private ones are nobody's business. */
export function macros(
  { store, clock, ids, events }: Core,
  { businesses, teams, teamMembers, actions }: Parts,
) {
  const rows = macroRows(store);
  const { isFor } = sharing({ teamMembers });

  function get(id: number) {
    const macro = rows.find(id);
    if (!macro) throw Problem.missing('macro', id);
    return macro;
  }

  function visible(actor: Actor, id: number) {
    const macro = get(id);
    if (isFor(actor, 'macro', macro)) return macro;
    throw Problem.missing('macro', id);
  }

  function create(actor: Actor, wanted: NewMacro) {
    const { visibility = 'private', team_id: teamId = null, actions: acts = [] } = wanted;
    authorizeFor(actor, visibility);
    actions.refuseWrong(actor, acts);
    const macro = rows.insert({
      uuid: ids.uuid(),
      business_id: businessFor(actor, wanted.business),
      name: wanted.name.trim(),
      shortcut: wanted.shortcut ?? null,
      content: wanted.content ?? '',
      content_type: wanted.content_type ?? 'text',
      actions: acts,
      visibility,
      agent_id: agentOf(actor),
      team_id: teamFor(visibility, teamId),
      created_at: clock.now(),
    });
    return recorded('macro.created', actor, macro, { changed: Object.keys(wanted), ...sharedAs(macro) });
  }

  function update(actor: Actor, id: number, { business, ...wanted }: MacroChange) {
    const before = changeable(actor, id);
    const after = { ...before, ...wanted, updated_at: clock.now() };
    authorizeFor(actor, after.visibility);
    actions.refuseWrong(actor, wanted.actions ?? []);
    const isMineNow = after.visibility === 'private' && before.visibility !== 'private';
    const macro = rows.save({
      ...after,
      name: after.name.trim(),
      business_id: business === undefined ? before.business_id : businessFor(actor, business),
      team_id: teamFor(after.visibility, after.team_id),
      agent_id: isMineNow ? agentOf(actor) : before.agent_id,
    });
    const changed = Object.keys({ ...wanted, ...(business !== undefined && { business }) });
    return recorded('macro.updated', actor, macro, { changed, ...sharedAs(macro, before) });
  }

  function destroy(actor: Actor, id: number) {
    const macro = changeable(actor, id);
    rows.remove(id);
    recorded('macro.deleted', actor, macro, { changed: [], ...sharedAs(macro) });
  }

  /** It was used on a conversation. */
  function noteUse(
    actor: Actor,
    id: number,
    conversation: Pick<Conversation, 'id' | 'business_id'>,
    data: Record<string, unknown> = {},
  ) {
    const { visibility, name } = visible(actor, id);
    rows.countUse(id);
    events.record('macro.applied', id, actor, {
      businessId: conversation.business_id,
      conversationId: conversation.id,
      // What somebody calls their own macro is nobody else's business.
      data: visibility === 'private' ? data : { name, ...data },
    });
  }

  function changeable(actor: Actor, id: number) {
    const macro = visible(actor, id);
    authorizeFor(actor, macro.visibility);
    if (macro.business_id === null && macro.visibility !== 'private') authorizeEverywhere(actor);
    return macro;
  }

  function businessFor(actor: Actor, slug: string | null | undefined) {
    if (slug === undefined || slug === null) return actor.businessId;
    return businesses.visible(actor, businesses.withSlug(slug)).id;
  }

  function teamFor(visibility: Macro['visibility'], teamId: number | null) {
    if (visibility !== 'team') return null;
    if (teamId !== null && teams.find(teamId)) return teamId;
    throw Problem.invalid('team_id', teamId === null ? 'Say which team.' : `There is no team ${teamId}.`);
  }

  function recorded(
    name: 'macro.created' | 'macro.updated' | 'macro.deleted',
    actor: Actor,
    macro: Macro,
    data: Record<string, unknown>,
  ) {
    const { business_id: businessId } = macro;
    events.record(name, macro.id, actor, { ...(businessId !== null && { businessId }), data });
    return macro;
  }

  return {
    page: (actor: Actor, after: number, limit: number, businessId: number | null) =>
      rows.page({ after, limit, business: actor.businessId ?? businessId, ...viewerOf(actor) }),
    find: rows.find,
    visible,
    create,
    update,
    destroy,
    noteUse,
  };
}

const viewerOf = (actor: Actor): Viewer => ({
  viewer: actor.id,
  manages: Number(actor.permissions.has('macros:manage')),
});

/** One's own are everybody's to keep; what others work with is for those who manage macros. */
function authorizeFor(actor: Actor, visibility: Macro['visibility']) {
  authorize(actor, visibility === 'private' ? 'messages:write' : 'macros:manage');
}

export const unknownIn = ({ content, actions }: Macro) => unknownVariables([content, ...textsIn(actions)]);
