import { complain, say } from '../../ui/toast.tsx';

/** Does something and says that it is done, or why it is not. */
export async function act(work: () => Promise<unknown>, done?: string) {
  try {
    await work();
    if (done) say(done);
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}
