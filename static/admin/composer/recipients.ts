import type { Visit } from '../conversation/visit.ts';
import type { Writing } from './writing.ts';

/** Only mail goes to several people. */
export const isMail = ({ channel }: { channel: string }) => channel === 'email';

/** Whoever had a copy of what is answered gets one of the answer, unless somebody chooses otherwise. */
export function copiedBefore(writing: Writing, { said }: Visit): readonly string[] {
  if (!isMail(writing.conversation())) return [];
  return said.messages.value.findLast(({ kind }) => kind === 'incoming')?.cc ?? [];
}

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** Addresses as people type and paste them: with names, commas, semicolons; and what is none. */
export function addressesIn(typed: string) {
  const parts = typed
    .split(/[,;\n]+|\s+(?=\S+@)/)
    .map((part) => /<([^<>]+)>/.exec(part)?.[1] ?? part)
    .map((part) => part.trim())
    .filter(Boolean);
  return {
    addresses: parts.filter((part) => ADDRESS.test(part)),
    rest: parts.filter((part) => !ADDRESS.test(part)).join(', '),
  };
}
