import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { Domain } from '../domain/domain.ts';
import type { Clock } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import {
  askForBody,
  type Exchange,
  incomplete,
  limitTime,
  tooLarge,
  USUAL_LIMIT,
  unsupported,
} from './body.ts';
import type { Route, UploadedFile } from './route.ts';

/** A body of multipart/form-data; each of its files is in its place on the disk, and held. */
export type Form = { fields: (readonly [name: string, value: string])[]; files: UploadedFile[] };

const MOST_FIELDS = 100;

/** Reads forms as they arrive: files go to the disk, never into memory, and nothing is read on past a limit. */
export function formReader(media: Domain['media'], clock: Clock) {
  return async function readForm(exchange: Exchange, route: Route): Promise<Form> {
    const { req } = exchange;
    const rules = rulesOf(route, media.limitBytes());
    refuseOther(req.headers);
    askForBody(exchange, rules.mostBytes);
    const parser = parserFor(req.headers, rules);
    const { promise: parsed, resolve, reject } = Promise.withResolvers<void>();
    const fields: Form['fields'] = [];
    const arriving: Promise<UploadedFile | null>[] = [];
    const streams: Readable[] = [];
    const cancel = limitTime(clock, rules.mostBytes, refuse);
    let size = 0;

    function refuse(error: unknown) {
      req.unpipe(parser);
      req.pause();
      const problem = problemOf(error);
      for (const stream of streams) stream.destroy(problem);
      reject(problem);
    }

    function takeField(name: string | undefined, value: string, _cut: boolean, isCut: boolean) {
      if (name === undefined) refuse(malformed('A part has no name.'));
      else if (isCut) refuse(tooLarge(USUAL_LIMIT));
      else fields.push([name, value]);
    }

    function takeFile(field: string | undefined, stream: Readable, filename = '', type: string) {
      // Also where nobody reads it: what is cut off within a file would otherwise end the process.
      stream.on('error', refuse);
      const refusal = refusalOf(field, filename);
      if (refusal !== null) {
        stream.resume();
        return refusal === 'ignore' ? undefined : refuse(refusal);
      }
      stream.on('limit', () => refuse(tooLargeFile(filename, rules.fileBytes)));
      streams.push(stream);
      const file = arrival(String(field), stream, filename, type);
      file.catch(refuse);
      arriving.push(file);
    }

    function refusalOf(field: string | undefined, filename: string) {
      if (field === undefined || !Object.hasOwn(rules.files, field))
        return rules.isOpen ? 'ignore' : unknown(field);
      try {
        media.refuseBlocked(filename);
        return null;
      } catch (error) {
        return error as Problem;
      }
    }

    /** A browser sends a part without name and content for a file that nobody chose. */
    async function arrival(field: string, stream: Readable, filename: string, contentType: string) {
      const received = await media.receive(stream, { filename, contentType });
      if (filename !== '' || received.size > 0) return { ...received, field };
      media.release(received);
      return null;
    }

    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > rules.mostBytes) refuse(tooLarge(rules.mostBytes));
    });
    req.on('error', () => refuse(incomplete()));
    req.on('close', () => req.complete || refuse(incomplete()));
    parser.on('field', takeField);
    parser.on('file', (field, stream, filename, _encoding, type) => takeFile(field, stream, filename, type));
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => refuse(tooMany(rules)));
    parser.on('error', refuse);
    parser.on('finish', resolve);
    req.pipe(parser);
    try {
      await parsed;
      const files = await Promise.all(arriving);
      return { fields, files: files.filter((file) => file !== null) };
    } catch (error) {
      for (const outcome of await Promise.allSettled(arriving))
        if (outcome.status === 'fulfilled' && outcome.value) media.release(outcome.value);
      throw problemOf(error);
    } finally {
      cancel();
    }
  };
}

type Rules = ReturnType<typeof rulesOf>;

function rulesOf({ upload, body, limitBytes }: Route, usualBytes: number) {
  const files = upload?.files ?? {};
  const fileBytes = Math.min(limitBytes ?? usualBytes, usualBytes);
  const mostFiles = Object.values(files).reduce((sum, { most = 1 }) => sum + most, 0);
  return {
    files,
    fileBytes,
    mostFiles,
    mostBytes: mostFiles * fileBytes + USUAL_LIMIT,
    isOpen: body?.additionalProperties === true,
  };
}

function refuseOther({ 'content-type': type = '', 'content-encoding': encoding = '' }: IncomingHttpHeaders) {
  if (!/^multipart\/form-data\s*(;|$)/i.test(type))
    throw unsupported('Send the body as multipart/form-data.');
  if (!/^(identity)?$/i.test(encoding))
    throw unsupported('Send the body as it is, without Content-Encoding.');
}

function parserFor(headers: IncomingHttpHeaders, { fileBytes, mostFiles }: Rules) {
  const limits = {
    fieldSize: USUAL_LIMIT,
    fields: MOST_FIELDS,
    fileSize: fileBytes,
    files: mostFiles,
    parts: MOST_FIELDS + mostFiles,
    headerPairs: 20,
    headerSize: 16 * 1024,
  };
  try {
    return new Busboy({ headers: { ...headers, 'content-type': headers['content-type'] ?? '' }, limits });
  } catch (error) {
    throw problemOf(error);
  }
}

/** What the parser complains about is the sender's fault, what the system complains about is not. */
function problemOf(error: unknown) {
  if (error instanceof Problem) return error;
  const { message, syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined
    ? malformed(`The form cannot be read: ${message}.`)
    : new Problem('broken', 'internal_error', 'A file could not be written.', { cause: error });
}

const closing = { headers: { Connection: 'close' } };
const malformed = (sentence: string) => new Problem('malformed', 'malformed_form', sentence, closing);
const unknown = (field = 'body') =>
  new Problem('invalid', 'validation_error', `${field} takes no file here.`, {
    ...closing,
    fields: { [field]: [`${field} takes no file here.`] },
  });
const tooMany = ({ mostFiles }: Rules) =>
  new Problem(
    'too_large',
    'too_many_parts',
    `The form has too many parts: at most ${mostFiles} files and ${MOST_FIELDS} fields are taken.`,
    closing,
  );
const tooLargeFile = (name: string, limit: number) =>
  new Problem(
    'too_large',
    'file_too_large',
    `The file ${name.slice(0, 100)} is larger than the limit of ${limit} bytes.`,
    { ...closing, details: { limit_bytes: limit } },
  );
