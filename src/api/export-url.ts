import type { Actor } from '../domain/actor.ts';
import type { Domain } from '../domain/domain.ts';
import type { Export } from '../domain/exports/exports.ts';

export type Linking = { domain: Pick<Domain, 'exports'>; viewer: Actor; origin: string };

/** A link to the file of an export that works without credentials; null while there is none, or none for the viewer. */
export function exportUrl(found: Export, { domain, viewer, origin }: Linking) {
  const ticket = domain.exports.ticketFor(viewer, found);
  if (ticket === null) return null;
  return `${origin}/api/v1/exports/${found.uuid}/download?expires=${ticket.expires}&signature=${ticket.signature}`;
}
