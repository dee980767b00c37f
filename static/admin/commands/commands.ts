import { computed, signal } from '@preact/signals';
import type { IconNode } from 'lucide';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Everything that can be done here and now. Whoever shows something registers what can be done with it; the keyboard,
 * the palette, the menus and the sheet of keys all read this one list, so that each can do what the others can.
 */
export type Command = {
  id: string;
  title: string;
  /** What a menu calls it, whose own name says the rest. */
  label?: string;
  /** Under which heading the palette and the sheet show it. */
  group: string;
  /** `j`, `mod+k`, `g i` (one after the other), `shift+?`; several ways with a bar between: `j|ArrowDown`. */
  keys?: string;
  icon?: IconNode;
  /** What else people may call it. */
  words?: string;
  /** Works while somebody writes as well, because no letter is typed by it. */
  whileTyping?: boolean;
  /** Where its keys hold, if not everywhere. */
  keysHold?: () => boolean;
  /** Of several of which one holds: whether it is this one. */
  isChosen?: boolean;
  isDangerous?: boolean;
  run: () => void;
};

const layers = signal<readonly (readonly Command[])[]>([]);

/** Those that were registered last come first: what lies on top answers a key before what is below. */
export const commands = computed(() => layers.value.toReversed().flat());

/**
 * Registers commands for as long as the component is shown, and no longer: the next key may be pressed before the
 * browser has drawn that something has gone.
 */
export function useCommands(make: () => readonly Command[], inputs: readonly unknown[]) {
  useLayoutEffect(() => {
    const layer = make();
    layers.value = [...layers.value, layer];
    return () => (layers.value = layers.value.filter((other) => other !== layer));
  }, inputs);
}
