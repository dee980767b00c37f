import { type Command, commands } from './commands.ts';

const SEQUENCE_MS = 1200;
let begun = '';
let begunAt = 0;

/** Runs the command whose keys were pressed, once for the whole page. */
export function followKeyboard() {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = keyOf(event);
    const sequence = performance.now() - begunAt < SEQUENCE_MS ? `${begun} ${pressed}` : '';
    const command = commandFor(event, [sequence, pressed]);
    [begun, begunAt] = command ? ['', 0] : [pressed, performance.now()];
    if (!command) return;
    event.preventDefault();
    command.run();
  });
}

/** What was begun is finished first: `g a` is no `a`. */
function commandFor(event: KeyboardEvent, pressed: string[]) {
  // What lies below a window is out of reach by keyboard, too.
  const isTyping = isTypingIn(event.target) || document.querySelector('dialog:modal') !== null;
  const possible = commands.value.filter(({ whileTyping = false }) => !isTyping || whileTyping);
  for (const keys of pressed) {
    const command = possible.find((one) => waysOf(one).includes(keys));
    if (command) return command;
  }
  return undefined;
}

const waysOf = ({ keys = '' }: Command) => keys.split('|').filter(Boolean);

const MODIFIERS = new Set(['Control', 'Meta', 'Shift', 'Alt']);

function keyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  if (MODIFIERS.has(key)) return '';
  // The place of a key counts where the layout has no Latin letters, as in Russian and Arabic.
  const slash = code === 'Slash' ? (shiftKey ? '?' : '/') : undefined;
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? slash;
  const name =
    key.length === 1 && key.charCodeAt(0) > 127 && letter
      ? letter
      : key.length === 1
        ? key.toLowerCase()
        : key;
  const isShifted = shiftKey && (name.length > 1 || /[a-z]/.test(name));
  return [(ctrlKey || metaKey) && 'mod', altKey && 'alt', isShifted && 'shift', name]
    .filter(Boolean)
    .join('+');
}

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
