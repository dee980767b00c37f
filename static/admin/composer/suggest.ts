import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** What is being looked for while somebody writes: a canned reply, somebody to call on, a variable. */
export type Search = { trigger: '/' | '@' | '{{'; query: string; from: number; to: number };
type Listeners = {
  onSearch: (search: Search | null, view: EditorView) => void;
  /** Whether the list of suggestions has taken the key. */
  onKey: (event: KeyboardEvent) => boolean;
  triggers: () => readonly Search['trigger'][];
};

const PATTERNS: readonly [Search['trigger'], RegExp][] = [
  ['{{', /\{\{\s*([\w.]*)$/],
  ['/', /(?:^|\s)\/([\p{L}\p{N}_-]{0,40})$/u],
  ['@', /(?:^|[\s(])@([\p{L}\p{N}_ʻ’'.-]{0,30}(?: [\p{L}\p{N}_ʻ’'.-]{0,30})?)$/u],
];
const LONGEST = 100;

export function suggest({ onSearch, onKey, triggers }: Listeners) {
  return new Plugin({
    key: new PluginKey('suggest'),
    view: (made) => {
      look(made);
      return { update: look, destroy: () => onSearch(null, made) };
    },
    props: { handleKeyDown: (_, event) => onKey(event) },
  });

  function look(view: EditorView) {
    onSearch(searchIn(view, triggers()), view);
  }
}

function searchIn({ state, composing }: EditorView, triggers: readonly Search['trigger'][]): Search | null {
  const { $from, empty, from } = state.selection;
  if (!empty || composing || $from.parent.type.spec.code) return null;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - LONGEST),
    $from.parentOffset,
    '',
    '\ufffc',
  );
  for (const [trigger, pattern] of PATTERNS) {
    const match = triggers.includes(trigger) ? pattern.exec(before) : null;
    if (match) return { trigger, query: match[1] ?? '', from: from - lengthOf(match, trigger), to: from };
  }
  return null;
}

// A sign before it that was matched is no part of it.
const lengthOf = ({ 0: whole }: RegExpExecArray, trigger: string) => whole.length - whole.indexOf(trigger);
