export type Rule = { rule: string; limit?: number; format?: string; type?: string };

/** Why the server did not do what was asked; `code` is what code looks at, the message is for people. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(status: number, code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  /** What is wrong with each input, by its name, in sentences of the server; ui/faults.ts has those of the reader. */
  get fields(): Record<string, string[]> {
    return this.#detail<string[]>('fields');
  }

  /** Which rule each of those sentences tells of, where there is one. */
  get rules(): Record<string, Rule[]> {
    return this.#detail<Rule[]>('rules');
  }

  // The cast: the server's word for what it writes under these names.
  #detail<Part>(name: 'fields' | 'rules') {
    const detail = this.details[name];
    return typeof detail === 'object' && detail !== null ? (detail as Record<string, Part>) : {};
  }
}

/** The server was not reached: nobody knows whether it did what was asked. */
export const OFFLINE = 'offline';
export const isOffline = (error: unknown) => error instanceof Refusal && error.code === OFFLINE;

/** Nobody knows whether it arrived, or it would arrive later: the same request can be made again. */
export const isPassing = (error: unknown) =>
  error instanceof Refusal &&
  (error.status === 0 || error.status >= 500 || error.status === 429 || error.code === 'request_in_progress');

export async function refusalIn(response: Response) {
  const body: unknown = await response.json().catch(() => null);
  const { code, message, details } = errorIn(body);
  return new Refusal(response.status, code ?? 'unreadable', message ?? response.statusText, details);
}

type ErrorPart = { code?: string; message?: string; details?: Record<string, unknown> };
const errorIn = (body: unknown) => (body as { error?: ErrorPart } | null)?.error ?? {};
