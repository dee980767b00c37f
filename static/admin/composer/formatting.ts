import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

const isWithin = ({ selection: { $from } }: EditorState, type: NodeType) =>
  Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth)).some((node) => node.type === type);

const toggled =
  (type: NodeType, on: Command, off: Command): Command =>
  (state, dispatch) =>
    (isWithin(state, type) ? off : on)(state, dispatch);

// Letters with Alt are how some languages are written; digits with Shift are other signs on many keyboards.
/** What the toolbar, the palette and the keyboard can do to what is written. */
export const formats = {
  bold: { command: toggleMark(marks.strong), keys: 'mod+b', isOn: hasMark('strong') },
  italic: { command: toggleMark(marks.em), keys: 'mod+i', isOn: hasMark('em') },
  strike: { command: toggleMark(marks.strike), keys: 'mod+shift+x', isOn: hasMark('strike') },
  code: { command: toggleMark(marks.code), keys: 'mod+e', isOn: hasMark('code') },
  bullets: {
    command: toggled(nodes.bullet_list, wrapInList(nodes.bullet_list), liftListItem(nodes.list_item)),
    keys: 'mod+shift+l',
    isOn: isIn('bullet_list'),
  },
  numbers: {
    command: toggled(nodes.ordered_list, wrapInList(nodes.ordered_list), liftListItem(nodes.list_item)),
    keys: 'mod+shift+o',
    isOn: isIn('ordered_list'),
  },
  quote: {
    command: toggled(nodes.blockquote, wrapIn(nodes.blockquote), lift),
    keys: 'mod+>',
    isOn: isIn('blockquote'),
  },
  codeBlock: {
    command: toggled(nodes.code_block, setBlockType(nodes.code_block), setBlockType(nodes.paragraph)),
    keys: 'mod+shift+e',
    isOn: isIn('code_block'),
  },
} satisfies Record<string, { command: Command; keys: string; isOn: (state: EditorState) => boolean }>;
export type Format = keyof typeof formats;

function hasMark(name: keyof typeof schema.marks) {
  const type = schema.marks[name];
  return ({ selection: { from, $from, to, empty }, storedMarks, doc }: EditorState) =>
    empty
      ? type?.isInSet(storedMarks ?? $from.marks()) !== undefined
      : type !== undefined && doc.rangeHasMark(from, to, type);
}

function isIn(name: keyof typeof schema.nodes) {
  const type = schema.nodes[name];
  return (state: EditorState) => type !== undefined && isWithin(state, type);
}

/** The address of the link that the cursor is in. */
export const linkAt = ({ selection: { $from } }: EditorState): string | null =>
  marks.link.isInSet($from.marks())?.attrs.href ?? null;

/** Gives what is selected an address, or takes it away; where nothing is selected the address itself is written. */
export const setLink =
  (href: string | null): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const tr = state.tr.removeMark(from, to, marks.link);
    if (href !== null && empty)
      tr.replaceSelectionWith(schema.text(href, [marks.link.create({ href })]), false);
    else if (href !== null) tr.addMark(from, to, marks.link.create({ href }));
    dispatch?.(tr.removeStoredMark(marks.link));
    return true;
  };
