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

  /** What is wrong with each input, by its name. */
  get fields(): Record<string, string[]> {
    const { fields } = this.details;
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, string[]>) : {};
  }
}

/** The server was not reached: nobody knows whether it did what was asked. */
export const OFFLINE = 'offline';
export const isOffline = (error: unknown) => error instanceof Refusal && error.code === OFFLINE;

export async function refusalIn(response: Response) {
  const body: unknown = await response.json().catch(() => null);
  const { code, message, details } = errorIn(body);
  return new Refusal(response.status, code ?? 'unreadable', message ?? response.statusText, details);
}

type ErrorPart = { code?: string; message?: string; details?: Record<string, unknown> };
const errorIn = (body: unknown) => (body as { error?: ErrorPart } | null)?.error ?? {};
