type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const MODIFIERS = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph']);

/** What was pressed, as commands write it (`mod+k`, `shift+t`, `?`), in each way that it may have been meant; the likeliest first. */
export function readingsOf(pressed: Pressed): string[] {
  if (MODIFIERS.has(pressed.key)) return [];
  return [...new Set(namesOf(pressed))].map((name) => chordOf(pressed, name));
}

/** What is written on a key counts, and its place where a layout has other letters, as the Russian and the Arabic ones. */
function namesOf({ key, code, shiftKey }: Pressed) {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  // Not by its length: one key of the Arabic layout writes two letters.
  if (letter && key.charCodeAt(0) > LAST_ASCII) return [letter];
  if (key.length > 1 && key.charCodeAt(0) <= LAST_ASCII) return [key];
  const sign = mayMeanPlace(key, code) ? signs[code]?.at(shiftKey ? 1 : 0) : undefined;
  return sign ? [key.toLowerCase(), sign] : [key.toLowerCase()];
}

const LAST_ASCII = 0x7f;
const LAST_LATIN = 0x24f;
/** What commands use that is no letter, as the English layout has it: without Shift, then with it. */
const signs: Record<string, string> = { Slash: '/?', BracketRight: ']}', Digit3: '3#', Period: '.>' };

/** A dot and a comma stand where the slash is in Russian; elsewhere only another script hides what is meant. */
const mayMeanPlace = (key: string, code: string) =>
  key.charCodeAt(0) > LAST_LATIN || (code === 'Slash' && !/^[a-z0-9]$/i.test(key));

function chordOf({ ctrlKey, metaKey, altKey, shiftKey }: Pressed, name: string) {
  const isShifted = shiftKey && (name.length > 1 || /[a-z]/.test(name));
  return [(ctrlKey || metaKey) && 'mod', altKey && 'alt', isShifted && 'shift', name]
    .filter(Boolean)
    .join('+');
}
