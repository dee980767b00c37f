import { TextSelection } from 'prosemirror-state';
import { call } from '../api/call.ts';
import type { FilledText, Macro } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { keep } from '../state/conversations.ts';
import { complain, say } from '../ui/toast.tsx';
import { sliceOf } from './html.ts';
import { preview } from './macros.ts';
import { schema } from './schema.ts';
import type { Search } from './suggest.ts';
import type { Suggestion } from './suggestions.ts';
import type { Writing } from './writing.ts';
import { asHtml } from './written.ts';

/** Puts what was chosen in the place of what was typed for it. */
export function choose(writing: Writing, { from, to }: Search, chosen: Suggestion) {
  const view = writing.view();
  if (!view) return;
  const { tr } = view.state;
  if (chosen.kind === 'mention') {
    const { who, id, label: name } = chosen;
    tr.replaceWith(from, to, [schema.nodes.mention.create({ who, id, name }), schema.text(' ')]);
  } else if (chosen.kind === 'variable') tr.insertText(chosen.value, from, to);
  else tr.delete(from, to);
  view.dispatch(tr.scrollIntoView());
  view.focus();
  if (chosen.kind === 'macro') use(writing, chosen.macro).catch(complain);
}

/** One that only says something is written down; one that does something does it first. */
async function use(writing: Writing, macro: Macro) {
  const filled = macro.actions.length > 0 ? await apply(writing, macro) : await preview(macro, writing.id);
  if (filled) insert(writing, filled);
}

async function apply({ id }: Writing, macro: Macro) {
  const { conversation, reply } = await call('POST /conversations/{id}/macros/{macro}', {
    params: { id, macro: macro.id },
  });
  keep(conversation);
  say(t('composer.applied', { name: macro.name }));
  return reply;
}

function insert(writing: Writing, { content, content_type: type, unknown_variables: unknown }: FilledText) {
  const view = writing.view();
  if (!view) return;
  const { tr } = view.state;
  tr.replaceSelection(sliceOf(asHtml(content, type)));
  tr.setSelection(TextSelection.near(tr.selection.$to, -1));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  if (unknown.length > 0) say(t('composer.unknown', { names: unknown.join(', ') }), { isBad: true });
}
