import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

type Key = number | string;
type Told = { add: { key: Key; at: number; look: string } } | { drop: Key };
const plugin = new PluginKey<DecorationSet>('places');

/** Where something will stand that is still on its way; the places move with the text around them. */
export const places = () =>
  new Plugin<DecorationSet>({
    key: plugin,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        const set = before.map(transaction.mapping, transaction.doc);
        const told: Told | undefined = transaction.getMeta(plugin);
        if (!told) return set;
        if ('add' in told) return set.add(transaction.doc, [placeholder(told.add)]);
        return set.remove(found(set, told.drop));
      },
    },
    props: { decorations: (state) => plugin.getState(state) },
  });

const found = (set: DecorationSet, key: Key) =>
  set.find(undefined, undefined, (spec) => spec.key === String(key));

const placeholder = ({ key, at, look }: { key: Key; at: number; look: string }) =>
  // What is typed meanwhile stands behind it.
  Decoration.widget(at, () => coming(look), { key: String(key), side: -1 });

function coming(look: string) {
  const place = document.createElement('span');
  place.className = look;
  return place;
}

export const keepPlace = (state: EditorState, key: Key, at: number, look = '') =>
  state.tr.setMeta(plugin, { add: { key, at, look } } satisfies Told);
export const freePlace = (state: EditorState, key: Key) =>
  state.tr.setMeta(plugin, { drop: key } satisfies Told);

/** The end, if the place is gone with the text around it. */
export function placeOf(state: EditorState, key: Key) {
  const [place] = found(plugin.getState(state) ?? DecorationSet.empty, key);
  return place?.from ?? state.doc.content.size;
}
