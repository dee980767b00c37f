/** What agents are told of, and how unless they wish otherwise: in the list, on the desktop, with a sound. */
export type Manner = { in_app: boolean; desktop: boolean; sound: boolean };

const quietly: Manner = { in_app: true, desktop: false, sound: false };
const visibly: Manner = { in_app: true, desktop: true, sound: false };

export const notificationDefaults = {
  /** Somebody else, or a rule, gave me a conversation. */
  assigned: visibly,
  /** A conversation that is nobody's came to a team of mine. */
  team_assigned: quietly,
  /** A note calls on me or on a team of mine. */
  mentioned: visibly,
  /** The contact wrote in a conversation of mine. */
  message: visibly,
  /** Somebody else left a note in a conversation of mine. */
  note: quietly,
  sla_warning: quietly,
  sla_breached: visibly,
  /** A conversation of mine is no longer snoozed: its time has come. */
  woken: visibly,
  /** What I wrote did not reach the contact. */
  message_failed: visibly,
} as const satisfies Record<string, Manner>;

export type NotificationKind = keyof typeof notificationDefaults;
// The cast: `keys` forgets which there are.
export const notificationKinds = Object.keys(notificationDefaults) as NotificationKind[];
