import type { Domain } from '../domain/domain.ts';
import type { Media } from '../domain/media/media.ts';

/** A link to a file that works for a day without credentials. The origin is that of the request, for all dialects. */
export function mediaUrl(origin: string, file: Media, { media }: Pick<Domain, 'media'>) {
  const { expires, signature } = media.ticketFor(file);
  return `${origin}/api/v1/media/${file.uuid}/file?expires=${expires}&signature=${signature}`;
}

type Shown = { domain: Pick<Domain, 'media'>; origin: string };

/** A link to somebody's picture; null where there is none. */
export function avatarUrl(
  { avatar_media_id: id }: { avatar_media_id: number | null },
  { domain, origin }: Shown,
) {
  const picture = id === null ? undefined : domain.media.find(id);
  return picture ? mediaUrl(origin, picture, domain) : null;
}
