import { isPicture } from '../../domain/media/picture-types.ts';
import { type Content, reply } from '../../http/route.ts';
import { SECOND } from '../../lib/clock.ts';
import { disposition } from '../../lib/file-name.ts';

type File = { filename: string; contentType: string; size: number; sha256: string };

/**
 * A file as a signed link leads to it, for as long as the link is good. Only pictures are shown in place; whatever else
 * somebody made is saved, or does nothing.
 */
export const fileReply = (
  { filename, contentType, size, sha256 }: File,
  freshMs: number,
  read: Content['read'],
) =>
  reply({
    headers: {
      ETag: `"${sha256}"`,
      'Cache-Control': `private, max-age=${Math.floor(freshMs / SECOND)}, immutable`,
      'Content-Disposition': disposition(isPicture(contentType) ? 'inline' : 'attachment', filename),
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
    content: { size, contentType, read },
  });
