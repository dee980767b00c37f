import { Problem } from '../lib/problem.ts';
import { type Actor, authorize, authorizeEverywhere } from './actor.ts';
import type { Core } from './core.ts';
import type { Permission } from './permissions.ts';

type Thing = { id: number; name: string };
type Kind = {
  kind: 'business_hours' | 'prompt' | 'rule' | 'sla_policy' | 'status' | 'tag' | 'team' | 'topic';
  /** What it is called in a sentence. */
  noun: string;
  permission: Permission;
};

/** What is the same about the named things that somebody arranges for the whole installation. */
export function managed({ events, audit }: Core, { kind, noun, permission }: Kind) {
  function refuseUnlessMayManage(actor: Actor) {
    authorizeEverywhere(actor);
    authorize(actor, permission);
  }

  /** A name is taken when a reader would take it for the same: in any case, in any script. */
  function refuseTaken(name: string, others: readonly Thing[], ownId?: number) {
    const taken = others.find((other) => other.id !== ownId && folded(other.name) === folded(name));
    if (taken) throw Problem.conflict('name_taken', `There is a ${noun} ${taken.name} already.`);
  }

  function recordCreated(actor: Actor, { id, name }: Thing) {
    events.record(`${kind}.created`, id, actor);
    audit.note(`${kind}.created`, actor, { kind, id }, { name });
  }

  function recordUpdated(actor: Actor, { id }: Thing, wanted: object) {
    const changed = Object.keys(wanted);
    events.record(`${kind}.updated`, id, actor, { data: { changed } });
    audit.note(`${kind}.updated`, actor, { kind, id }, { changed });
  }

  function recordDeleted(actor: Actor, { id, name }: Thing, data: Record<string, unknown> = {}) {
    events.record(`${kind}.deleted`, id, actor, { data });
    audit.note(`${kind}.deleted`, actor, { kind, id }, { name, ...data });
  }

  return { refuseUnlessMayManage, refuseTaken, recordCreated, recordUpdated, recordDeleted };
}

const folded = (name: string) => name.trim().normalize('NFKC').toLowerCase();
