import { computed, signal } from '@preact/signals';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Conversation, Media } from '../api/contract.ts';
import { showTyping, stopTyping } from '../conversation/presence.ts';
import { draft, firstKind, write } from './drafts.ts';
import { editorIn, stateFor } from './editor.ts';
import { htmlOf } from './html.ts';
import { isPicture, keepPlaceOfPicture, putPicture } from './pictures.ts';
import { freePlace } from './places.ts';
import { type Search, suggest } from './suggest.ts';
import { uploads } from './uploads.ts';
import { variablesOf } from './variables.ts';
import type { Kind, Written } from './written.ts';

export type Writing = ReturnType<typeof writing>;
type Keys = (event: KeyboardEvent) => boolean;

/** What somebody writes in one conversation: a reply and a note, each with files, of which one is in the editor. */
export function writing(conversation: () => Conversation) {
  const { id } = conversation();
  const kind = signal<Kind>(firstKind(id));
  const slot = computed(() => draft(id, kind.value));
  const written = computed(() => slot.value.written.value);
  const search = signal<Search | null>(null);
  const isFocused = signal(false);
  const state = signal<EditorState | null>(null);
  let view: EditorView | null = null;
  let keys: Keys | null = null;
  const states = new Map<Kind, EditorState>();
  const filesOf = (which: Kind) =>
    uploads({
      arrived: (media, { key }) => arrive(which, media, key),
      cancelled: ({ key, isInText }) => isInText && alter(which, (before) => freePlace(before, key)),
    });
  const files = { reply: filesOf('reply'), note: filesOf('note') };

  const edit = (changed: Partial<Written>, which = kind.peek()) =>
    write(id, which, { ...draft(id, which).written.peek(), ...changed });

  const attach = (which: Kind, media: Media) =>
    edit({ attachments: [...draft(id, which).written.peek().attachments, media] }, which);
  function arrive(which: Kind, media: Media, key: number) {
    attach(which, media);
    if (media.inline_id !== null) alter(which, (before) => putPicture(before, key, media));
  }

  /** Changes a text that may not be in the editor just now, or not be in one any more. */
  function alter(which: Kind, change: (before: EditorState) => Transaction) {
    if (view && which === kind.peek()) return view.dispatch(change(view.state));
    const before = states.get(which) ?? fresh(which);
    const next = before.apply(change(before));
    states.set(which, next);
    edit({ html: htmlOf(next.doc) }, which);
    if (!view) draft(id, which).revision.value++;
  }

  /** Pictures that come into the text are shown there; other files go along. */
  function takeInto(added: File[], at: number) {
    const own = files[kind.peek()];
    own.add(added.filter((file) => !isPicture(file)));
    for (const { key } of own.add(added.filter(isPicture), true))
      alter(kind.peek(), (before) => keepPlaceOfPicture(before, key, at));
  }

  const detach = (media: Media) =>
    edit({ attachments: written.peek().attachments.filter((one) => one.id !== media.id) });

  const plugins = [
    suggest({
      onSearch: (found) => (search.value = found),
      onKey: (event) => keys?.(event) ?? false,
      triggers: () => (kind.peek() === 'note' ? ['/', '@', '{{'] : ['/', '{{']),
    }),
  ];
  const values = (name: string) => new Map(Object.entries(variablesOf(conversation()))).get(name);
  const fresh = (which: Kind) => stateFor({ html: draft(id, which).written.peek().html, plugins, values });

  function mount(place: HTMLElement) {
    view = editorIn(place, fresh(kind.peek()), {
      onChange(next) {
        edit({ html: htmlOf(next.doc) });
        showTyping(kind.peek() === 'note' ? 'typing_note' : 'typing');
      },
      onState: (next) => (state.value = next),
      isElsewhere: (event) =>
        (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ||
        (event.key === 'Escape' && keys === null),
      onFiles: takeInto,
      fileOf: (cid) => written.peek().attachments.find(({ inline_id: own }) => own === cid),
      onFocus(focused) {
        isFocused.value = focused;
        if (!focused) stopTyping();
      },
    });
    state.value = view.state;
    return () => {
      view?.destroy();
      view = null;
    };
  }

  /** Takes up what was changed by something else than typing. */
  function reload(which: Kind) {
    states.delete(which);
    if (which === kind.peek()) show(fresh(which));
  }

  function show(next: EditorState) {
    view?.updateState(next);
    state.value = next;
  }

  function choose(which: Kind) {
    if (which !== kind.peek()) {
      if (view) states.set(kind.peek(), view.state);
      kind.value = which;
      show(states.get(which) ?? fresh(which));
    }
    focus();
  }

  const focus = () => view?.focus();

  return {
    id,
    conversation,
    kind,
    slot,
    written,
    search,
    state,
    isFocused,
    files,
    edit,
    alter,
    detach,
    mount,
    reload,
    choose,
    focus,
    view: () => view,
    onKeys: (listener: Keys | null) => (keys = listener),
  };
}
