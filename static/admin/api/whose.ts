import { signal } from '@preact/signals';
import { type Refusal, refusalIn } from './refusal.ts';

/** Whether somebody else has signed in beside this page, or its own reader has signed out there: it must not go on. */
export const isAnothers = signal(false);

let expected: Record<string, string> = {};

/** Whose page this is. The server does nothing for it once somebody else is signed in in the same browser. */
export function belongTo(agentId: number) {
  expected = agentId === 0 ? {} : { 'X-Expected-Agent': String(agentId) };
}
export const expectedAgent = () => expected;

/** Waits for ever: what was asked is done by nobody, and the page is loaded anew. */
export function leave(): Promise<never> {
  isAnothers.value = true;
  return new Promise(() => {});
}

const isOfAnother = ({ code }: Refusal) => code === 'another_agent';

/** Why the server did not do it, unless that is because somebody else sits here now. */
export async function refused(response: Response): Promise<Refusal> {
  const refusal = await refusalIn(response);
  return isOfAnother(refusal) ? leave() : refusal;
}
