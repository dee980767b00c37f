import type { Context } from 'koa';
import type { Domain } from '../domain/domain.ts';
import type { Clock } from '../lib/clock.ts';
import { refuseFaults } from '../lib/validate.ts';
import { isJson, parseJson, readBytes } from './body.ts';
import { formReader } from './form.ts';
import type { Form } from './form-parts.ts';
import { formValues } from './form-values.ts';
import { fileIn, type Upload, type UploadedFile } from './route.ts';
import type { Mounted } from './routing.ts';

/** What came in the body of a request. */
export type Input = {
  /** What makes a repetition the same request. */
  bytes: Buffer;
  /** The body as the contract has it, or a refusal. */
  body(): unknown;
  /** Those of a form; what is fetched on the way to the change joins them. */
  files: UploadedFile[];
  /** Lets go of the files, once the rows that name them are written or will never be. */
  release(): void;
};

const WITH_BODY = new Set(['post', 'put', 'patch', 'delete']);

/** Reads the body of a request: JSON, or a form with files where the route says so. */
export function inputs(domain: Domain, clock: Clock) {
  const readForm = formReader(domain.media, clock);

  const held = (files: UploadedFile[]) => ({ files, release: () => files.forEach(domain.media.release) });
  const withoutForm = (mounted: Mounted, bytes: Buffer, ctx: Context): Input => ({
    bytes,
    body: () => checkedJson(mounted, bytes, ctx),
    ...held([]),
  });

  return async function readInput(ctx: Context, mounted: Mounted): Promise<Input> {
    const { method, upload, limitBytes } = mounted.route;
    if (!WITH_BODY.has(method)) return withoutForm(mounted, NOTHING, ctx);
    if (!upload || (upload.alsoJson && isJson(ctx.headers)))
      return withoutForm(mounted, await readBytes(ctx, clock, upload ? undefined : limitBytes), ctx);
    const form = await readForm(ctx, mounted.route);
    return {
      bytes: essenceOf(form),
      body: () => checkedForm(mounted, form, upload),
      ...held(form.files),
    };
  };
}

const NOTHING = Buffer.alloc(0);

function checkedJson({ route, checks }: Mounted, bytes: Buffer, ctx: Context) {
  if (route.upload) refuseMissing(route.upload, []);
  if (!checks.body) return undefined;
  const body = bytes.length === 0 && route.bodyOptional ? {} : parseJson(bytes, ctx.headers);
  refuseFaults(checks.body(body));
  return body;
}

function checkedForm({ route, checks }: Mounted, { fields, files }: Form, upload: Upload) {
  refuseMissing(upload, files);
  const body = formValues(route.body ?? {}, fields);
  refuseFaults(checks.body?.(body) ?? null);
  return body;
}

function refuseMissing({ files: rules }: Upload, files: readonly UploadedFile[]) {
  for (const [field, { optional }] of Object.entries(rules)) if (!optional) fileIn(files, field);
}

/** Without the boundary between the parts, which every attempt makes up anew. */
const essenceOf = ({ fields, files }: Form) =>
  Buffer.from(
    JSON.stringify([fields, files.map(({ field, filename, sha256 }) => [field, filename, sha256])]),
  );
