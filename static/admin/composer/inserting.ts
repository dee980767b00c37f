import { type EditorState, TextSelection } from 'prosemirror-state';
import { call } from '../api/call.ts';
import type { FilledText, Macro } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { keep } from '../state/conversations.ts';
import { complain, say } from '../ui/toast.tsx';
import { sliceOf } from './html.ts';
import { preview } from './macros.ts';
import { freePlace, keepPlace, placeOf } from './places.ts';
import { schema } from './schema.ts';
import type { Suggestion } from './suggestions.ts';
import type { Writing } from './writing.ts';
import { asHtml } from './written.ts';

/** Puts what was chosen in the place of what was typed for it. */
export function choose(writing: Writing, chosen: Suggestion) {
  const view = writing.view();
  const search = writing.search.peek();
  if (!view || !search) return;
  const { from, to } = search;
  const { tr } = view.state;
  if (chosen.kind === 'mention') {
    const { who, id, label: name } = chosen;
    tr.replaceWith(from, to, [schema.nodes.mention.create({ who, id, name }), schema.text(' ')]);
  } else if (chosen.kind === 'variable') tr.insertText(chosen.value, from, to);
  else tr.delete(from, to);
  view.dispatch(tr.scrollIntoView());
  view.focus();
  if (chosen.kind === 'macro') void use(writing, chosen.macro);
}

let lastUse = 0;

/** One that only says something is written down; one that does something does it first. Whoever writes on need not wait. */
async function use(writing: Writing, macro: Macro) {
  const kind = writing.kind.peek();
  const place = `macro ${++lastUse}`;
  writing.alter(kind, (before) => keepPlace(before, place, before.selection.from));
  try {
    const filled = macro.actions.length > 0 ? await apply(writing, macro) : await preview(macro, writing.id);
    writing.alter(kind, (before) => (filled ? withText(before, place, filled) : freePlace(before, place)));
    sayUnknown(filled?.unknown_variables ?? []);
  } catch (error) {
    writing.alter(kind, (before) => freePlace(before, place));
    complain(error);
  }
}

async function apply({ id }: Writing, macro: Macro) {
  const { conversation, reply } = await call('POST /conversations/{id}/macros/{macro}', {
    params: { id, macro: macro.id },
  });
  keep(conversation);
  say(t('composer.applied', { name: macro.name }));
  return reply;
}

/** With what a canned reply says where it was chosen; whoever has not gone on goes on behind it. */
function withText(before: EditorState, place: string, { content, content_type: type }: FilledText) {
  const at = placeOf(before, place);
  const { selection } = before;
  const tr = freePlace(before, place);
  tr.replaceRange(at, at, sliceOf(asHtml(content, type)));
  if (!selection.empty || selection.from !== at) return tr;
  return tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(at)), -1)).scrollIntoView();
}

function sayUnknown(names: readonly string[]) {
  if (names.length > 0) say(t('composer.unknown', { names: names.join(', ') }), { isBad: true });
}
