import type { started } from './program.ts';

export type Lead = { id: string; name: string; email?: string };
export type LeadAnswer = { status: number; text: string; isReplay: boolean; requestId: string | null };

const LEADS = '/thikaa/api/v1/leads';

/** What an integration of ours does all day, with a server that may be gone at any moment. */
export function leadsClient({ get }: Pick<Awaited<ReturnType<typeof started>>, 'get'>, token: string) {
  const headers = { 'x-api-key': token, 'content-type': 'application/json' };

  async function post(path: string, body: object, key?: string): Promise<LeadAnswer> {
    const response = await get(path, {
      method: 'POST',
      headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      text: await response.text(),
      isReplay: response.headers.get('idempotent-replayed') === 'true',
      requestId: response.headers.get('x-request-id'),
    };
  }

  const listed = async () => {
    const response = await get(`${LEADS}?limit=1000`, { headers });
    return (await response.json()) as { data: Lead[]; total: number };
  };

  return {
    capture: (lead: object, key?: string) => post(LEADS, lead, key),
    watch: (url: string) => post('/thikaa/api/v1/webhooks', { url, events: ['lead.captured'] }),
    listed,
  };
}
