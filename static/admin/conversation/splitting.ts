import type { Message } from '../api/contract.ts';
import { may } from '../state/session.ts';
import type { Thread } from './thread.ts';

/** With the first message everything would go; what waits to go out is not said yet. */
export const canSplitAt = (said: Thread, { id, status }: Message) =>
  maySplit() && status !== 'scheduled' && id !== firstOf(said);

export const maySplit = () => may('conversations:update_status');

const firstOf = ({ earlier, messages }: Thread) =>
  earlier.value === null ? messages.value[0]?.id : undefined;
