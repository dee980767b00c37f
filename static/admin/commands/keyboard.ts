import { type Command, commands } from './commands.ts';
import { readingsOf } from './pressed.ts';

const SEQUENCE_MS = 1200;
let begun: readonly string[] = [];
let begunAt = 0;

/** Runs the command whose keys were pressed, once for the whole page. */
export function followKeyboard() {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = readingsOf(event);
    if (pressed.length === 0) return;
    const command = commandFor(event, [...finished(pressed), ...pressed]);
    [begun, begunAt] = command ? [[], 0] : [pressed, performance.now()];
    if (!command) return;
    event.preventDefault();
    command.run();
  });
}

const finished = (pressed: readonly string[]) =>
  performance.now() - begunAt < SEQUENCE_MS
    ? begun.flatMap((first) => pressed.map((then) => `${first} ${then}`))
    : [];

/** What was begun is finished first: `g a` is no `a`. */
function commandFor(event: KeyboardEvent, pressed: string[]) {
  // What lies below a window is out of reach by keyboard, too.
  const isTyping = isTypingIn(event.target) || document.querySelector('dialog:modal') !== null;
  const possible = commands.value.filter(
    ({ whileTyping = false, keysHold }) => (!isTyping || whileTyping) && keysHold?.() !== false,
  );
  for (const keys of pressed) {
    const command = possible.find((one) => waysOf(one).includes(keys));
    if (command) return command;
  }
  return undefined;
}

const waysOf = ({ keys = '' }: Command) => keys.split('|').filter(Boolean);

export const isTypingIn = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (target.matches('input, textarea, select') && !target.matches('[type=checkbox], [type=radio]')));

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
const NAMES: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
};

/** Keys as they are written on a keyboard, each on its own. */
export const shownKeys = (keys: string) =>
  (keys.split('|')[0] ?? '')
    .split(' ')
    .map((chord) => chord.split('+').map((key) => NAMES[key] ?? key.toUpperCase()));
