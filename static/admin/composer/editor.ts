import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState, type Plugin, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Media } from '../api/contract.ts';
import { bare } from './bare.ts';
import { setLink } from './formatting.ts';
import { docOf } from './html.ts';
import { shortcuts, undoInputRule } from './input-rules.ts';
import { pictureView, withoutStrangers } from './pictures.ts';
import { places } from './places.ts';
import { isAddress, schema } from './schema.ts';

type Wish = {
  html: string;
  plugins: readonly Plugin[];
  values: (name: string) => string | null | undefined;
};

const { list_item: item, hard_break: lineBreak } = schema.nodes;

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView());
  return true;
};

// Sending has this key, wherever the cursor is.
const { 'Mod-Enter': _, ...plainKeys } = baseKeymap;

export function stateFor({ html, plugins, values }: Wish) {
  const doc = docOf(html);
  return EditorState.create({
    doc,
    // Whoever comes back goes on writing.
    selection: TextSelection.atEnd(doc),
    plugins: [
      ...plugins,
      shortcuts(values),
      places(),
      history(),
      keymap({
        'Mod-z': undo,
        'Mod-y': redo,
        'Shift-Mod-z': redo,
        Backspace: undoInputRule,
        Enter: splitListItem(item),
        'Shift-Enter': chainCommands(exitCode, breakLine),
        'Mod-]': sinkListItem(item),
        'Mod-[': liftListItem(item),
        Tab: sinkListItem(item),
        'Shift-Tab': liftListItem(item),
      }),
      keymap(plainKeys),
    ],
  });
}

type Listeners = {
  onChange: (state: EditorState) => void;
  onState: (state: EditorState) => void;
  /** Files that were pasted or dropped into the text, and where in it. */
  onFiles: (files: File[], at: number) => void;
  /** The file of a picture in the text. */
  fileOf: (cid: string) => Media | undefined;
  onFocus: (isFocused: boolean) => void;
  /** Keys that are not the editor's business: it would swallow every Enter and Escape. */
  isElsewhere: (event: KeyboardEvent) => boolean;
};

export function editorIn(place: HTMLElement, state: EditorState, listeners: Listeners) {
  const view: EditorView = new EditorView(place, {
    state,
    dispatchTransaction(transaction) {
      const next = view.state.apply(transaction);
      view.updateState(next);
      if (transaction.docChanged) listeners.onChange(next);
      listeners.onState(next);
    },
    transformPastedHTML: (html) => withoutStrangers(bare(html), listeners.fileOf),
    nodeViews: { picture: pictureView(listeners.fileOf) },
    handlePaste: (_view, event) => takePasted(event) || linkSelection(event),
    handleDrop: (_view, event) => takeFiles(event.dataTransfer, placeOf(event)),
    handleDOMEvents: {
      keydown: (_view, event) => listeners.isElsewhere(event),
      focus: () => void listeners.onFocus(true),
      blur: () => void listeners.onFocus(false),
    },
  });

  /** Of a table or a page that was copied there is a picture too: what it says is worth more. */
  function takePasted({ clipboardData: data }: ClipboardEvent) {
    const isText = data?.types.includes('text/html') && data.getData('text/plain').trim() !== '';
    return !isText && takeFiles(data, view.state.selection.from);
  }

  function takeFiles(data: DataTransfer | null, at: number) {
    const files = [...(data?.files ?? [])];
    if (files.length > 0) listeners.onFiles(files, at);
    return files.length > 0;
  }

  const placeOf = ({ clientX, clientY }: DragEvent) =>
    view.posAtCoords({ left: clientX, top: clientY })?.pos ?? view.state.selection.from;

  /** An address that is pasted over words becomes their link. */
  function linkSelection({ clipboardData }: ClipboardEvent) {
    const text = clipboardData?.getData('text/plain').trim() ?? '';
    if (view.state.selection.empty || !isAddress(text)) return false;
    return setLink(text)(view.state, view.dispatch);
  }

  return view;
}
