import type { Domain } from '../domain/domain.ts';
import type { Media } from '../domain/media/media.ts';
import { LINK_LIFE_MS, mediaFilePath, TOLD_LINK_LIFE_MS } from '../domain/media/tickets.ts';
import { HOUR } from '../lib/clock.ts';

type Parts = Pick<Domain, 'media'>;

/** The origin of links in events: they begin with the path, because no request says where we are. */
export const IN_EVENTS = '';

/** A link to a file that works without credentials. The origin is that of the request, for all dialects. */
export const mediaUrl = (origin: string, file: Media, parts: Parts) =>
  urlFor(origin, file, parts, origin === IN_EVENTS ? TOLD_LINK_LIFE_MS : LINK_LIFE_MS);

/** The same for a page of ours, which is asked of the same server whatever it is called. */
export const mediaPath = (file: Media, parts: Parts) => urlFor('', file, parts, LINK_LIFE_MS);

/** The same in what is posted to a program of the user's own. */
export const toldMediaUrl = (origin: string, file: Media, parts: Parts) =>
  urlFor(origin, file, parts, TOLD_LINK_LIFE_MS);

const urlFor = (origin: string, file: Media, { media }: Parts, lifeMs: number) =>
  origin + mediaFilePath(file.uuid, media.ticketFor(file, lifeMs));

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
