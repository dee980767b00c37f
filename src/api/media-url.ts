import type { Domain } from '../domain/domain.ts';
import type { Media } from '../domain/media/media.ts';
import { mediaFilePath } from '../domain/media/tickets.ts';
import { HOUR } from '../lib/clock.ts';

type Parts = Pick<Domain, 'media'>;

/** A link to a file that works without credentials. The origin is that of the request, for all dialects. */
export const mediaUrl = (origin: string, file: Media, { media }: Parts) =>
  origin + mediaFilePath(file.uuid, media.ticketFor(file));

/** The same for a page of ours, which is asked of the same server whatever it is called. */
export const mediaPath = (file: Media, parts: Parts) => mediaUrl('', file, parts);

/** The domain as it is shown to programs that are posted to: deliveries are tried for days, and so long its links hold. */
export const forDeliveries = (domain: Domain): Domain => ({
  ...domain,
  media: { ...domain.media, ticketFor: domain.media.toldTicketFor },
});

/** Rows with links in them are rendered anew each hour, as links are, and apart for each origin. */
export const placeOfLinks = (origin: string, now: number) => `${Math.floor(now / HOUR)} ${origin}`;
export const originIn = (place: string) => place.slice(place.indexOf(' ') + 1);

type Shown = { domain: Pick<Domain, 'media'>; origin: string };

/** A link to somebody's picture; null where there is none. */
export function avatarUrl(
  { avatar_media_id: id }: { avatar_media_id: number | null },
  { domain, origin }: Shown,
) {
  const picture = id === null ? undefined : domain.media.find(id);
  return picture ? mediaUrl(origin, picture, domain) : null;
}
