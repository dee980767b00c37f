import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize, authorizeEverywhere, system } from '../actor.ts';
import type { Core } from '../core.ts';
import { madeNouns, madeRows } from './made-rows.ts';
import { removingSetup, type SetupParts } from './removing-setup.ts';
import { removingTalk, type TalkParts } from './removing-talk.ts';

export type DemoState = 'none' | 'filling' | 'present' | 'removing';

/** One of each: the demo is filled or removed as a whole. */
const KEY = { uniqueKey: 'demo' };
/** So many go in one transaction, so that others come in between. */
const PAGE = 3;

/** Made-up conversations among which one can look around, and how they go without a trace. */
export function demo(core: Core, parts: TalkParts & SetupParts) {
  const { store, events, audit, jobs } = core;
  const made = madeRows(core);
  const removeOne = { ...removingTalk(core, made, parts), ...removingSetup(core, parts) };
  const someone = store.values<[], number>(
    'demo.someone',
    'select 1 from conversations union all select 1 from contacts union all select 1 from leads limit 1',
  );
  const dropEmptyCounts = store.change<[]>(
    'demo.dropEmptyCounts',
    'delete from conversation_counts where count = 0',
  );

  function state(): DemoState {
    if (jobs.rows.alive.get('demo.fill', KEY.uniqueKey) === 1) return 'filling';
    if (jobs.rows.alive.get('demo.remove', KEY.uniqueKey) === 1) return 'removing';
    return made.isAny() ? 'present' : 'none';
  }

  const status = () => ({ state: state(), conversations: made.count('conversation') });
  const isPossible = () => state() === 'none' && someone.get() === undefined;

  /** For whoever asks: some of it will be theirs. */
  function fill(actor: Actor, viewerId: number) {
    authorizeEverywhere(actor);
    authorize(actor, 'settings:manage');
    if (!isPossible()) throw refusal(state());
    jobs.ask('demo.fill', { viewerId }, KEY);
    audit.note('demo.filled', actor, null);
    return status();
  }

  function remove(actor: Actor) {
    authorizeEverywhere(actor);
    authorize(actor, 'settings:manage');
    const now = state();
    if (now === 'filling')
      throw Problem.conflict('demo_filling', 'The demo is being filled in. Remove it when that is done.');
    if (now !== 'present') return status();
    jobs.ask('demo.remove', {}, KEY);
    audit.note('demo.removed', actor, null);
    return status();
  }

  /** A few rows less; whether there are more. */
  function clearPage(limit = PAGE) {
    const noun = madeNouns.find((each) => made.count(each) > 0);
    if (noun === undefined) return false;
    const ids = made.next(noun, limit);
    ids.forEach(removeOne[noun]);
    made.forget(noun, ids);
    return true;
  }

  function told(name: 'demo.filled' | 'demo.removed') {
    if (name === 'demo.removed') dropEmptyCounts.run();
    events.record(name, null, system, { data: { conversations: made.count('conversation') } });
  }

  return { status, isPossible, fill, remove, clearPage, told, note: made.note };
}

const refusal = (state: DemoState) =>
  state === 'none'
    ? Problem.conflict(
        'not_empty',
        'There are customers already. Demo data among them would only be in the way.',
      )
    : Problem.conflict('demo_present', 'There is a demo already, or one is on its way. Remove it first.');
