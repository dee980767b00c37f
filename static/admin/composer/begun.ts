import { signal } from '@preact/signals';
import { draft, firstKind, write } from './drafts.ts';
import { asHtml, type Kind } from './written.ts';

export type Begun = ReturnType<typeof begunIn>;

/** What somebody writes in a conversation before the composer is there, which takes it over and lets them go on. */
export function begunIn(id: number) {
  const kind = signal<Kind>(firstKind(id));
  let text = '';
  let isGoingOn = false;

  /** What was begun stands behind what there was. */
  function handOver(isFocused: boolean) {
    isGoingOn = isFocused;
    const before = draft(id, kind.peek()).written.peek();
    if (text !== '') write(id, kind.peek(), { ...before, html: before.html + asHtml(text, 'text') });
    text = '';
  }

  return { kind, type: (typed: string) => void (text = typed), handOver, isGoingOn: () => isGoingOn };
}
