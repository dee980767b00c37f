import { Problem } from '../../lib/problem.ts';
import type { LongReads } from '../../store/long-reads.ts';
import type { Action, actions as actionsOf } from '../actions.ts';
import { type Actor, authorize, authorizeEverywhere } from '../actor.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import { managed } from '../managed.ts';
import type { Performing } from '../performing.ts';
import type { RuleOccasion } from './occasions.ts';
import { type Rule, ruleRows } from './rule-rows.ts';
import { runRows } from './run-rows.ts';
import { running } from './running.ts';
import { searching } from './searching.ts';
import { type Tried, trying } from './trying.ts';

export type { Run } from './run-rows.ts';
export type { Rule, Tried };

type Change = {
  name?: string;
  position?: number;
  enabled?: boolean;
  occasions?: RuleOccasion[];
  /** As they were sent: parsed here. */
  conditions?: unknown;
  actions?: Action[];
  isLast?: boolean;
};
export type NewRule = Change & { name: string; occasions: RuleOccasion[] };
type Parts = {
  actions: ReturnType<typeof actionsOf>;
  filters: ReturnType<typeof filtersOf>;
  conversations: Conversations;
  performing: Performing;
  read: LongReads;
};

/** Every one of them is asked at every event. */
const MOST_RULES = 200;
const EVERYTHING = { logic: 'and', rules: [] };

/** What is done without anybody at it: when it looks, at which conversations, and what it does then. */
export function rules(core: Core, parts: Parts) {
  const { store, clock, ids } = core;
  const { actions, filters } = parts;
  const rows = ruleRows(store);
  const runs = runRows(store);
  const keeping = managed(core, { kind: 'rule', noun: 'rule', permission: 'automations:manage' });

  function get(id: number) {
    const rule = rows.find(id);
    if (!rule) throw Problem.missing('rule', id);
    return rule;
  }

  function create(actor: Actor, wanted: NewRule) {
    keeping.refuseUnlessMayManage(actor);
    const { actions: acts = [], conditions = EVERYTHING } = wanted;
    actions.refuseWrong(actor, acts);
    const others = rows.all();
    if (others.length >= MOST_RULES)
      throw Problem.conflict('too_many_rules', `There are ${MOST_RULES} rules already. Delete one first.`);
    const rule = rows.insert({
      uuid: ids.uuid(),
      name: wanted.name.trim(),
      position: wanted.position ?? (others.at(-1)?.position ?? 0) + 1,
      enabled: Number(wanted.enabled ?? true),
      occasions: wanted.occasions,
      conditions: filters.parse(conditions, 'conditions', 'rules'),
      actions: acts,
      is_last: Number(wanted.isLast ?? false),
      created_at: clock.now(),
    });
    keeping.recordCreated(actor, rule);
    return rule;
  }

  function update(actor: Actor, id: number, wanted: Change) {
    keeping.refuseUnlessMayManage(actor);
    const before = get(id);
    actions.refuseWrong(actor, wanted.actions ?? []);
    const { name = before.name, enabled = before.enabled, isLast = before.is_last, conditions } = wanted;
    const rule = rows.save({
      ...before,
      name: name.trim(),
      position: wanted.position ?? before.position,
      enabled: Number(enabled),
      occasions: wanted.occasions ?? before.occasions,
      conditions:
        conditions === undefined ? before.conditions : filters.parse(conditions, 'conditions', 'rules'),
      actions: wanted.actions ?? before.actions,
      is_last: Number(isLast),
      updated_at: clock.now(),
    });
    keeping.recordUpdated(actor, rule, wanted);
    return rule;
  }

  function destroy(actor: Actor, id: number) {
    keeping.refuseUnlessMayManage(actor);
    const rule = get(id);
    rows.remove(id);
    keeping.recordDeleted(actor, rule);
  }

  /** All of them in a new order. */
  function reorder(actor: Actor, wanted: readonly number[]) {
    keeping.refuseUnlessMayManage(actor);
    const known = new Map(rows.all().map((rule) => [rule.id, rule]));
    if (wanted.length !== known.size || wanted.some((id) => !known.has(id)))
      throw Problem.invalid('ids', 'Name every rule once, in the order in which they are to be asked.');
    for (const [index, id] of wanted.entries())
      if (known.get(id)?.position !== index + 1) update(actor, id, { position: index + 1 });
    return rows.all();
  }

  /** The newest first. */
  function runsOf(actor: Actor, id: number, before: number, limit: number) {
    authorizeEverywhere(actor);
    authorize(actor, 'automations:manage');
    return runs.page(get(id).id, before, limit);
  }

  return {
    all: rows.all,
    find: rows.find,
    get,
    create,
    update,
    destroy,
    reorder,
    runsOf,
    ...running(core, { ...parts, rows, runs }),
    ...searching(core, { ...parts, rows }),
    ...trying(core, parts),
  };
}
