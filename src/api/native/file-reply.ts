import type { Domain } from '../../domain/domain.ts';
import { isPicture } from '../../domain/media/picture-types.ts';
import { reply } from '../../http/route.ts';
import { SECOND } from '../../lib/clock.ts';
import { disposition } from '../../lib/file-name.ts';
import { Problem } from '../../lib/problem.ts';

type File = { filename: string; contentType: string; size: number; sha256: string };

/**
 * A file as a signed link leads to it, for as long as the link is good. Only pictures are shown in place; whatever else
 * somebody made is saved, or does nothing.
 */
export async function fileReply(
  { media: { files }, clock }: Domain,
  { filename, contentType, size, sha256 }: File,
  { expires, ifLost }: { expires: number; ifLost: string },
) {
  if ((await files.sizeOf(sha256)) !== size) throw new Problem('gone', 'content_lost', ifLost);
  const freshMs = expires * SECOND - clock.now();
  return reply({
    headers: {
      ETag: `"${sha256}"`,
      'Cache-Control': `private, max-age=${Math.floor(freshMs / SECOND)}, immutable`,
      'Content-Disposition': disposition(isPicture(contentType) ? 'inline' : 'attachment', filename),
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
    content: { size, contentType: harmless(contentType), read: (part) => files.read(sha256, part) },
  });
}

// Our own pages run scripts and styles of this server, and nothing tells a browser that a file is none of ours but its type.
const RUNS = /(?:java|ecma|live|j)script|\bcss\b|\bwasm\b/i;
const harmless = (contentType: string) => (RUNS.test(contentType) ? 'application/octet-stream' : contentType);
