import { is, ok } from 'uvu/assert';
import type { leadsClient } from '../support/leads-client.ts';

/** One wish to capture a lead: its answer, or null while nobody knows whether it was done. */
type Entry = { key: string; lead: { name: string; email: string; phone?: string }; answer: string | null };
type Client = ReturnType<typeof leadsClient>;
export type Ledger = ReturnType<typeof ledger>;

const CALLERS = 8;
const PEOPLE = 40;

/** What a customer of ours has written down of their requests, whatever became of the server. */
export function ledger(chance: () => number) {
  const entries: Entry[] = [];
  const pick = (all: readonly Entry[]) => all[Math.floor(chance() * all.length)];

  /** A new wish each time; many of them are about the same few people. */
  function wish() {
    const n = entries.length;
    const person = Math.floor(chance() * PEOPLE);
    const lead = {
      name: `lead ${n}`,
      email: `person${person}@example.com`,
      ...(chance() < 0.5 && { phone: `+9989012340${10 + person}` }),
    };
    const entry: Entry = { key: `key-${n}`, lead, answer: null };
    entries.push(entry);
    return entry;
  }

  async function send(client: Client, entry: Entry) {
    const { status, text, isReplay } = await client.capture(entry.lead, entry.key);
    is(status, 201, text);
    if (entry.answer !== null) {
      is(text, entry.answer, 'a repeated request is answered as it was the first time');
      ok(isReplay, 'and it is not done again');
    }
    entry.answer = text;
  }

  /** Callers that send one request after the other, old ones again too, until the server is gone. */
  async function hammer(client: Client) {
    await Promise.all(Array.from({ length: CALLERS }, () => untilGone(client)));
  }

  async function untilGone(client: Client) {
    for (;;) {
      const known = entries.filter(({ answer }) => answer !== null);
      const entry = chance() < 0.1 ? (pick(known) ?? wish()) : wish();
      try {
        await send(client, entry);
      } catch (error) {
        if (isGone(error)) return;
        throw error;
      }
    }
  }

  /** Asks again for everything since then: what was acknowledged must be there, what was cut off is done now. */
  async function settle(client: Client, since: number) {
    const open = entries.slice(since);
    const next = open.values();
    await Promise.all(
      Array.from({ length: CALLERS }, async () => {
        for (const entry of next) await send(client, entry);
      }),
    );
  }

  return {
    entries,
    hammer,
    settle,
    names: () => entries.map(({ lead }) => lead.name),
    acknowledged: () => entries.filter(({ answer }) => answer !== null),
  };
}

/** What fetch says when nobody answers any more. */
const isGone = (error: unknown) => error instanceof TypeError;
