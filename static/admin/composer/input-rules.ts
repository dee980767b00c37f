import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import { isAddress, schema } from './schema.ts';

export { undoInputRule };

const { nodes, marks } = schema;
type Values = (name: string) => string | null | undefined;

/** Markdown as people type it, and variables, which are filled in as soon as they are closed. */
export const shortcuts = (values: Values) =>
  inputRules({
    rules: [
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      wrappingInputRule(/^\s*([-*•])\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,4})[.)]\s$/,
        nodes.ordered_list,
        ([, order]) => ({ order: Number(order) }),
        ([, order], before) => before.childCount + before.attrs.order === Number(order),
      ),
      textblockTypeInputRule(/^```$/, nodes.code_block),
      marked(/(?:^|\s)(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, marks.strong),
      marked(/(?:^|\s)(__([^_\s](?:[^_]*[^_\s])?)__)$/, marks.strong),
      marked(/(?:^|[\s(])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, marks.em),
      marked(/(?:^|[\s(])(_([^_\s](?:[^_]*[^_\s])?)_)$/, marks.em),
      marked(/(~~([^~\s](?:[^~]*[^~\s])?)~~)$/, marks.strike),
      marked(/(`([^`]+)`)$/, marks.code),
      link,
      variable(values),
    ],
  });

/** What stands between the signs gets the mark, and the signs go. */
const marked = (pattern: RegExp, type: MarkType) =>
  new InputRule(
    pattern,
    (state, [, whole = '', inner = ''], _, end) => {
      // The last sign is not in the document yet.
      const from = end - (whole.length - 1);
      const { tr } = state;
      return tr
        .replaceWith(from, end, schema.text(inner, type.create().addToSet(state.doc.resolve(from).marks())))
        .removeStoredMark(type);
    },
    { inCode: false },
  );

const link = new InputRule(/\[([^[\]]+)\]\((\S+)\)$/, (state, [, text = '', href = ''], from, to) => {
  if (!isAddress(href)) return null;
  return state.tr
    .replaceWith(from, to, schema.text(text, [marks.link.create({ href })]))
    .removeStoredMark(marks.link);
});

const variable = (values: Values) =>
  new InputRule(/\{\{\s*([\w.]+)\s*\}\}$/, (state, [, name = ''], from, to) => {
    const value = values(name.toLowerCase());
    return value ? state.tr.insertText(value, from, to) : null;
  });
