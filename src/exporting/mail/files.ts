import type { Attached } from '../talk.ts';
import type { Material } from '../writer.ts';
import { filePart, type Part } from './mime.ts';

/** The files of a message as parts of its mail, if they are wanted; what is lost is left out. */
export async function fileParts(
  files: readonly Attached[],
  { read, withAttachments }: Pick<Material, 'read' | 'withAttachments'>,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const { sha256, filename, content_type } of withAttachments ? files : []) {
    const bytes = await read(sha256);
    if (bytes) parts.push(filePart(filename, content_type, bytes));
  }
  return parts;
}
