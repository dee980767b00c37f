import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';

type Add = (source: Readable, name: string, isPacked?: boolean) => Promise<void>;

/** An archive that is written while it is read: `fill` adds one entry after the other, each when the one before is in. */
export function zipped(fill: (add: Add) => Promise<void>): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);

  const add: Add = async (source, name, isPacked = false) => {
    zip.addReadStream(source, name, { compress: !isPacked });
    await once(source, 'end');
  };

  const fail = (error: unknown) =>
    void out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  fill(add).then(() => zip.end(), fail);
  return out;
}
