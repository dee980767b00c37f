import type { Core } from '../core.ts';
import type { conversationCounts } from './counts.ts';

/** When a team is given up, all that it has becomes no team's at once: it may be any number of conversations. */
export function teamLeaving(
  { store, clock }: Core,
  { counts }: { counts: ReturnType<typeof conversationCounts> },
) {
  const leave = store.change<[{ teamId: number; now: number }]>(
    'conversations.leaveTeam',
    `update conversations set team_id = null, version = version + 1, updated_at = @now where team_id = @teamId`,
  );

  /** How many they were. */
  function leaveTeam(teamId: number) {
    counts.leaveTeam(teamId);
    return leave.run({ teamId, now: clock.now() }).changes;
  }

  return { leaveTeam };
}
