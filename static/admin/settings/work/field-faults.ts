import { Refusal } from '../../api/refusal.ts';

const NONE: Refusal['fields'] = {};
/** What the server said is wrong, by its place; nothing when it failed otherwise. */
export const fieldFaults = (failure: unknown) => (failure instanceof Refusal ? failure.fields : NONE);
