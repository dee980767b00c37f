import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { draft } from './drafts.ts';
import type { Writing } from './writing.ts';
import { isNothing, kinds } from './written.ts';

/** The text itself. What changes it from elsewhere, a draft from the server or a reply taken back, is taken up. */
export function EditorBox({ writing }: { writing: Writing }) {
  const place = useRef<HTMLDivElement>(null);
  // With the commands that lead into it: what is typed after one of their keys is not lost.
  useLayoutEffect(() => (place.current ? writing.mount(place.current) : undefined), [writing]);
  useTakingUp(writing);
  const isNote = writing.kind.value === 'note';
  const label = t(isNote ? 'composer.noteText' : 'composer.replyText');
  useEffect(() => {
    const attributes = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label };
    writing.view()?.setProps({ attributes });
  }, [writing, label]);
  const { html } = writing.written.value;
  const hint = t(isNote ? 'composer.noteHint' : 'composer.replyHint');
  const isEmpty = isNothing({ html, attachments: [] }) && !/<(?:ul|ol|blockquote|pre)/.test(html);
  return <div ref={place} class="editor" data-hint={isEmpty ? hint : undefined} />;
}

function useTakingUp(writing: Writing) {
  const known = useRef(new Map(kinds.map((kind) => [kind, draft(writing.id, kind).revision.peek()])));
  useSignalEffect(() => {
    for (const kind of kinds) {
      const revision = draft(writing.id, kind).revision.value;
      if (known.current.get(kind) === revision) continue;
      known.current.set(kind, revision);
      writing.reload(kind);
    }
  });
}
