/** What went wrong, in the domain's words. Each dialect turns a kind into its own status and body. */
export type ProblemKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'method'
  | 'timeout'
  | 'conflict'
  | 'gone'
  | 'stale'
  | 'too_large'
  | 'media_type'
  | 'range'
  | 'mismatch'
  | 'busy'
  | 'storage_full'
  | 'unavailable'
  | 'broken';

/** Sentences per field, so that a form can show each beside its input. */
export type FieldFaults = Record<string, string[]>;
/** Which rule each of those sentences tells of, with its limit or format, for programs that have words of their own. */
export type FieldRules = Record<string, Rule[]>;
export type Rule = { rule: string; limit?: number; format?: string; type?: string };
/** What was looked for and is not there, or not for whoever asked. */
export type Sought = { noun: string; id: string | number };
type Extras = {
  details?: Record<string, unknown>;
  fields?: FieldFaults;
  rules?: FieldRules;
  headers?: Record<string, string>;
  sought?: Sought;
  cause?: unknown;
};

export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly details: Record<string, unknown>;
  readonly fields: FieldFaults | null;
  readonly rules: FieldRules | null;
  readonly headers: Record<string, string>;
  readonly sought: Sought | null;

  constructor(kind: ProblemKind, code: string, message: string, extras: Extras = {}) {
    super(message, { cause: extras.cause });
    this.name = 'Problem';
    this.kind = kind;
    this.code = code;
    this.details = extras.details ?? {};
    this.fields = extras.fields ?? null;
    this.rules = extras.rules ?? null;
    this.headers = extras.headers ?? {};
    this.sought = extras.sought ?? null;
  }

  static missing(noun: string, id: string | number) {
    return new Problem(
      'missing',
      `${noun.toLowerCase().replaceAll(' ', '_')}_not_found`,
      `There is no ${noun} ${brief(id)}.`,
      { sought: { noun, id } },
    );
  }

  static invalid(field: string, sentence: string, rule?: Rule) {
    return new Problem('invalid', 'validation_error', sentence, {
      fields: { [field]: [sentence] },
      ...(rule && { rules: { [field]: [rule] } }),
    });
  }

  static conflict(code: string, sentence: string, details: Record<string, unknown> = {}) {
    return new Problem('conflict', code, sentence, { details });
  }

  static forbidden(permission: string) {
    return new Problem('forbidden', 'forbidden', `This needs the permission ${permission}.`, {
      details: { permission },
    });
  }
}

/** The HTTP status that most dialects give a kind; a dialect may differ (Thikaa answers invalid input with 400). */
export const usualStatus: Record<ProblemKind, number> = {
  malformed: 400,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  method: 405,
  timeout: 408,
  conflict: 409,
  gone: 410,
  stale: 412,
  too_large: 413,
  media_type: 415,
  range: 416,
  mismatch: 422,
  busy: 429,
  storage_full: 507,
  unavailable: 503,
  broken: 500,
};

// A caller's own id may be ten thousand characters long; the answer repeats only its beginning.
const brief = (id: string | number) => {
  const shown = String(id);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
};
