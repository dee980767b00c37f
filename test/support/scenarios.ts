import type { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { type World, world } from './world.ts';

/** A row of a conversation with a dialect: what is asked, what is answered, and which events it causes. */
export type Scenario = {
  name: string;
  call: string;
  as?: 'ada' | 'bek' | null;
  body?: unknown;
  headers?: Record<string, string>;
  /** What must be true before. */
  given?: (here: World) => Promise<unknown> | unknown;
  status: number;
  /** The answer contains this, however much more it holds. */
  answer?: unknown;
  events?: string[];
};

type Asking = (here: World) => World['request'];

/** Each scenario is a test with a world of its own; `asking` speaks a dialect. */
export function scenarios(
  tests: ReturnType<typeof suite>,
  rows: Scenario[],
  asking: Asking = (here) => here.request,
) {
  for (const { name, call, as = 'ada', body, headers, given, status, answer, events = [] } of rows) {
    tests(name, async () => {
      await using here = await world();
      await given?.(here);
      const response = await asking(here)(call, { as, body, headers });
      equal(response.status, status, `${call} answered ${response.status}: ${response.text.slice(0, 500)}`);
      if (answer !== undefined) contains(response.json, answer);
      equal(response.events, events);
      ok(response.headers.get('x-request-id'));
    });
  }
}

/** Every property of the expected value is there and equal; arrays are compared whole. */
export function contains(actual: unknown, expected: unknown, path = 'answer'): void {
  const isWhole = typeof expected !== 'object' || expected === null || Array.isArray(expected);
  if (isWhole) equal(actual, expected, path);
  else {
    for (const [key, value] of Object.entries(expected)) {
      contains((actual as Record<string, unknown> | undefined)?.[key], value, `${path}.${key}`);
    }
  }
}
