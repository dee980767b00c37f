export type Setup = Record<
  'token' | 'organisation_name' | 'name' | 'email' | 'password' | 'timezone' | 'language',
  string
> & { demo: boolean };
export type Outcome =
  | { kind: 'done' | 'gone' | 'wrongLink' | 'failed' }
  | { kind: 'rejected'; fields: Record<string, string[]>; message: string };

/** Asks the server to make the administrator and says how it went; it never throws. */
export async function send(setup: Setup): Promise<Outcome> {
  try {
    const response = await fetch('/api/v1/setup', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': setup.language },
      body: JSON.stringify(setup),
    });
    return outcomeOf(response.status, await response.json());
  } catch {
    return { kind: 'failed' };
  }
}

/** Signs in whoever was just made; where that fails, the next page asks for it. */
export async function signIn({ email, password }: Pick<Setup, 'email' | 'password'>) {
  const body = JSON.stringify({ email, password });
  const headers = { 'Content-Type': 'application/json' };
  await fetch('/api/v1/sessions', { method: 'POST', headers, body }).catch(() => {});
}

/** What is still to be made, and whether demo data may be asked for; when nobody can tell, the form will find out. */
export async function asked(): Promise<{ needed: boolean; demo: boolean }> {
  try {
    const response = await fetch('/api/v1/setup');
    return response.ok ? await response.json() : UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

const UNKNOWN = { needed: true, demo: true };

function outcomeOf(status: number, body: unknown): Outcome {
  if (status === 201) return { kind: 'done' };
  if (status === 410) return { kind: 'gone' };
  if (status === 403) return { kind: 'wrongLink' };
  const { fields, message } = rejectionIn(body);
  return fields ? { kind: 'rejected', fields, message } : { kind: 'failed' };
}

type ErrorBody = { error?: { message?: string; details?: { fields?: Record<string, string[]> } } };

function rejectionIn(body: unknown) {
  const { error } = (body ?? {}) as ErrorBody;
  return { fields: error?.details?.fields, message: error?.message ?? '' };
}
