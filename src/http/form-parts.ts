import type { Readable } from 'node:stream';
import type { BusboyInstance } from '@fastify/busboy';
import type { Domain } from '../domain/domain.ts';
import type { Problem } from '../lib/problem.ts';
import { tooLarge, USUAL_LIMIT } from './body.ts';
import { type FormRules, malformed, takesNoFile, tooLargeFile, tooMany } from './form-rules.ts';
import type { UploadedFile } from './route.ts';

/** A body of multipart/form-data; each of its files is in its place on the disk, and held. */
export type Form = { fields: (readonly [name: string, value: string])[]; files: UploadedFile[] };

/** Takes what the parser finds, and refuses what is not wanted. */
export function formParts(
  parser: BusboyInstance,
  rules: FormRules,
  media: Domain['media'],
  refuse: (error: unknown) => void,
) {
  const fields: Form['fields'] = [];
  const arriving: Promise<UploadedFile | null>[] = [];
  const streams: Readable[] = [];

  function takeField(name: string | undefined, value: string, isCut: boolean) {
    if (name === undefined) refuse(malformed('A part has no name.'));
    else if (isCut) refuse(tooLarge(USUAL_LIMIT));
    else fields.push([name, value]);
  }

  function takeFile(field: string | undefined, stream: Readable, filename: string, type: string) {
    // Whoever receives the file tells what went wrong; an error that nobody hears would end the process.
    stream.on('error', () => {});
    streams.push(stream);
    if (field === undefined || !Object.hasOwn(rules.files, field)) return pass(field, stream);
    stream.on('limit', () => refuse(tooLargeFile(filename, rules.fileBytes)));
    const file = arrival(field, stream, unescaped(filename), type);
    file.catch(refuse);
    arriving.push(file);
  }

  function pass(field: string | undefined, stream: Readable) {
    stream.on('error', refuse);
    stream.resume();
    if (!rules.isOpen) refuse(takesNoFile(field));
  }

  /** A browser sends a part without name and content for a file that nobody chose. */
  async function arrival(field: string, stream: Readable, filename: string, contentType: string) {
    const received = await media.receive(stream, { filename, contentType });
    if (filename !== '' || received.size > 0) return { ...received, field };
    media.release(received);
    return null;
  }

  const all = async (): Promise<Form> => ({ fields, files: (await Promise.all(arriving)).filter(isThere) });

  /** Nothing stays of a form that was refused, whatever of it has arrived. */
  async function drop(problem: Problem) {
    for (const stream of streams) stream.destroy(problem);
    for (const outcome of await Promise.allSettled(arriving))
      if (outcome.status === 'fulfilled' && outcome.value) media.release(outcome.value);
  }

  parser.on('field', (name, value, _isNameCut, isCut) => takeField(name, value, isCut));
  parser.on('file', (field, stream, filename = '', _encoding, type) =>
    takeFile(field, stream, filename, type),
  );
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    parser.on(limit, () => refuse(tooMany(rules)));
  return { all, drop };
}

// As the HTML standard has browsers write what would end the name; nothing else is escaped, a % neither.
const unescaped = (filename: string) =>
  filename.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');

const isThere = (file: UploadedFile | null) => file !== null;
