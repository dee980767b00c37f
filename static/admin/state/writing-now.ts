import { signal } from '@preact/signals';
import { isTypingIn } from '../commands/keyboard.ts';

/** Longer than people rest between two words, and shorter than they wait for something to happen. */
const PAUSE_MS = 4000;

/** Whether somebody is in the middle of writing, wherever that is: nothing may take the focus from them now. */
export const isWritingNow = signal(false);
let pause: ReturnType<typeof setTimeout> | undefined;

function write() {
  isWritingNow.value = true;
  clearTimeout(pause);
  pause = setTimeout(haveWritten, PAUSE_MS);
}

/** They are done, for now: it was sent, or they have turned to something else. */
export function haveWritten() {
  clearTimeout(pause);
  isWritingNow.value = false;
}

// Keys as well, because an editor does with some of them what it likes.
addEventListener('input', write, true);
addEventListener(
  'keydown',
  ({ target, key, ctrlKey, metaKey }) => {
    const isLetter = key.length === 1 || key === 'Enter' || key === 'Backspace';
    if (isLetter && !ctrlKey && !metaKey && isTypingIn(target)) write();
  },
  true,
);
addEventListener('focusout', haveWritten, true);
addEventListener('submit', haveWritten, true);
