import { complain } from '../ui/toast.tsx';
import type { ContactState } from './contact.ts';

/** Does something about a contact, then reads what has become of them; what went wrong is said. */
export async function acting(state: ContactState, act: () => Promise<unknown>) {
  try {
    await act();
    await state.read();
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}
