import { Problem } from '../lib/problem.ts';
import type { Core } from './core.ts';

export type Inbox = {
  id: number;
  uuid: string;
  business_id: number;
  name: string;
  channel: string;
  config: string;
  csat_enabled: number;
  enabled: number;
  version: number;
  created_at: number;
  updated_at: number;
};

export function inboxes({ store }: Core) {
  const byId = store.rows<[id: number], Inbox>('inboxes.byId', 'select * from inboxes where id = ?');

  function get(id: number) {
    const inbox = byId.get(id);
    if (!inbox) throw Problem.missing('inbox', id);
    return inbox;
  }

  /** How what is written to an inbox goes out: by a job to where it is connected, or by being stored. */
  function sendingManner(id: number): 'job' | 'stored' | 'none' {
    const { channel, config } = get(id);
    if (channel === 'web') return 'stored';
    if (channel !== 'api') return 'none';
    return JSON.parse(config).endpoint ? 'job' : 'stored';
  }

  /** With its secrets in the clear, for the channel alone. */
  function opened(id: number) {
    const { channel, config } = get(id);
    return { channel, config: JSON.parse(config) as Record<string, unknown> };
  }

  return { sendingManner, opened, find: (id: number) => byId.get(id), get };
}
