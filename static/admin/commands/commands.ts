import { computed, signal } from '@preact/signals';
import type { IconNode } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';

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

/** Whom a key is for when several have it: what lies over the area that is open, that area, or what holds in all of them. */
const reaches = ['over', 'here', 'everywhere'] as const;
type Reach = (typeof reaches)[number];
type Layer = { reach: Reach; commands: readonly Command[] };

/** By who registered them. Whoever does so anew keeps their place: what is read late must not change what a key does. */
const layers = signal<ReadonlyMap<object, Layer>>(new Map());

/** Of those that reach as far, what was registered last comes first: what lies on top answers a key before what is below. */
export const commands = computed(() =>
  [...layers.value.values()]
    .toReversed()
    .toSorted((one, other) => reaches.indexOf(one.reach) - reaches.indexOf(other.reach))
    .flatMap((layer) => layer.commands),
);

/**
 * Registers commands for as long as the component is shown, and no longer: the next key may be pressed before the
 * browser has drawn that something has gone.
 */
export function useCommands(
  make: () => readonly Command[],
  inputs: readonly unknown[],
  reach: Reach = 'here',
) {
  const own = useRef({}).current;
  useLayoutEffect(
    () => void (layers.value = new Map(layers.value).set(own, { reach, commands: make() })),
    inputs,
  );
  useLayoutEffect(() => () => void (layers.value = without(own)), []);
}

function without(own: object) {
  const others = new Map(layers.value);
  others.delete(own);
  return others;
}
