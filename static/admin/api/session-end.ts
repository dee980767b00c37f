import { signal } from '@preact/signals';

/** Whether somebody who was signed in has to sign in again; what they were doing waits for it. */
export const isSignInNeeded = signal(false);

let waiting: (() => void)[] = [];

export function signedInAgain(): Promise<void> {
  isSignInNeeded.value = true;
  return new Promise((resolve) => waiting.push(resolve));
}

/** Everything that was asked meanwhile is asked again. */
export function goOn() {
  isSignInNeeded.value = false;
  const resumed = waiting;
  waiting = [];
  for (const resume of resumed) resume();
}
