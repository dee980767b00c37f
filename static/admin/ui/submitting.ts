import { useState } from 'preact/hooks';
import { Refusal } from '../api/refusal.ts';

/** A form that is sent: busy until it is answered, then with what was refused of it, if anything. */
export function useSubmitting(send: (form: HTMLFormElement) => Promise<void>) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await send(event.currentTarget as HTMLFormElement);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  }
  return { refusal, isBusy, submit };
}
