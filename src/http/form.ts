import type { IncomingHttpHeaders } from 'node:http';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { Domain } from '../domain/domain.ts';
import type { Clock } from '../lib/clock.ts';
import {
  askForBody,
  type Exchange,
  incomplete,
  limitTime,
  tooLarge,
  USUAL_LIMIT,
  unsupported,
} from './body.ts';
import { type Form, formParts } from './form-parts.ts';
import { closing, type FormRules, formRules, MOST_FIELDS, problemOf } from './form-rules.ts';
import type { Route, Upload } from './route.ts';

/** Reads forms as they arrive: files go to the disk, never into memory, and nothing is read on past a limit. */
export function formReader(media: Domain['media'], clock: Clock) {
  return async function readForm(exchange: Exchange, route: Route): Promise<Form> {
    const rules = formRules(route, media.limitBytes());
    refuseOther(exchange.req.headers, route.upload);
    askForBody(exchange, rules.mostBytes);
    const parser = parserFor(exchange.req.headers, rules);
    const { parsed, refuse } = parsing(exchange, parser, rules.mostBytes);
    const parts = formParts(parser, rules, media, refuse);
    const cancel = limitTime(clock, rules.mostBytes, refuse);
    try {
      await parsed;
      return await parts.all();
    } catch (error) {
      const problem = problemOf(error);
      await parts.drop(problem);
      throw exchange.req.complete ? problem : closing(problem);
    } finally {
      cancel();
    }
  };
}

/** Lets the parser read the request until it ends, or until somebody refuses: then nothing more is read. */
function parsing({ req }: Exchange, parser: BusboyInstance, mostBytes: number) {
  const { promise: parsed, resolve, reject } = Promise.withResolvers<void>();
  let size = 0;

  function refuse(error: unknown) {
    req.unpipe(parser);
    req.pause();
    reject(problemOf(error));
  }

  req.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostBytes) refuse(tooLarge(mostBytes));
  });
  req.on('error', () => refuse(incomplete()));
  parser.on('error', refuse);
  parser.on('finish', resolve);
  req.pipe(parser);
  return { parsed, refuse };
}

const MULTIPART = /^multipart\/form-data\s*(;|$)/i;
const ENCODED = /^application\/x-www-form-urlencoded\s*(;|$)/i;

function refuseOther(headers: IncomingHttpHeaders, upload: Upload | undefined) {
  const { 'content-type': type = '', 'content-encoding': encoding = '' } = headers;
  if (!MULTIPART.test(type) && !(upload?.alsoEncoded && ENCODED.test(type)))
    throw unsupported('Send the body as multipart/form-data.');
  if (!/^(identity)?$/i.test(encoding))
    throw unsupported('Send the body as it is, without Content-Encoding.');
}

function parserFor(headers: IncomingHttpHeaders, rules: FormRules) {
  const limits = {
    fieldSize: USUAL_LIMIT,
    fields: MOST_FIELDS,
    fileSize: rules.fileBytes,
    files: rules.mostFiles,
    parts: MOST_FIELDS + rules.mostFiles,
    headerPairs: 20,
    headerSize: 16 * 1024,
  };
  try {
    return new Busboy({ headers: { ...headers, 'content-type': headers['content-type'] ?? '' }, limits });
  } catch (error) {
    throw problemOf(error);
  }
}
