import { computed, signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Colleague, Team } from '../api/contract.ts';
import { onLive } from '../live/stream.ts';
import { fullName } from '../ui/avatar.tsx';
import { soon } from './soon.ts';

const SOON_MS = 400;

/** Those who work here, and in which teams; read when they are first needed. */
export const colleagues = signal<readonly Colleague[]>([]);
export const teams = signal<readonly Team[]>([]);
let isNeeded = false;

const byId = computed(() => new Map(colleagues.value.map((one) => [one.id, one])));
export const colleague = (id: number) => byId.value.get(id);
export const teamNamed = (id: number) => teams.value.find((team) => team.id === id)?.name;
export function colleagueName(id: number) {
  const found = colleague(id);
  return found && fullName(found);
}

export function needPeople() {
  if (isNeeded) return;
  isNeeded = true;
  // What was not reached is asked for again by whoever needs it next.
  read().catch(() => (isNeeded = false));
}

async function read() {
  const [people, groups] = await Promise.all([call('GET /colleagues'), call('GET /teams')]);
  colleagues.value = people.data;
  teams.value = groups.data;
}

const refresh = soon(read, SOON_MS);
const CHANGES_THEM = /^(agent|team|reconnected|reset)/;
onLive(({ type }) => isNeeded && CHANGES_THEM.test(type) && refresh());
