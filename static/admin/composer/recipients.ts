import type { Visit } from '../conversation/visit.ts';
import type { Writing } from './writing.ts';

/** Only mail goes to several people. */
export const isMail = ({ channel }: { channel: string }) => channel === 'email';

/** Whoever had a copy of what is answered gets one of the answer, unless somebody chooses otherwise. */
export function copiedBefore(writing: Writing, { said }: Visit): readonly string[] {
  if (!isMail(writing.conversation())) return [];
  return said.messages.value.findLast(({ kind }) => kind === 'incoming')?.cc ?? [];
}
