import { Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { ContactNote } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, relative } from '../i18n/times.ts';
import { may, myId } from '../state/session.ts';
import { colleague } from '../state/vocabulary.ts';
import { fullName } from '../ui/avatar.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { say } from '../ui/toast.tsx';
import { acting } from './acting.ts';
import type { ContactState } from './contact.ts';
import { Section } from './section.tsx';

/** What colleagues should know of somebody; the contact never sees it. */
export const Notes = ({ state }: { state: ContactState }) => (
  <Section title={t('contacts.notes')}>
    {may('contact_notes:write') && <NoteForm state={state} />}
    <ul class="notes">
      {state.notes.value.map((note) => (
        <NoteView key={note.id} note={note} state={state} />
      ))}
    </ul>
  </Section>
);

const write = (state: ContactState, content: string) =>
  acting(state, () => call('POST /contacts/{id}/notes', { params: { id: state.id }, body: { content } }));

function NoteForm({ state }: { state: ContactState }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isGoing = useRef(false);
  async function add(event?: Event) {
    event?.preventDefault();
    const typed = field.current?.value ?? '';
    if (isGoing.current || typed.trim() === '') return;
    isGoing.current = true;
    const isKept = await write(state, typed.trim());
    isGoing.current = false;
    if (isKept && field.current) field.current.value = restOf(field.current.value, typed);
  }
  return (
    <form class="note-form" onSubmit={add}>
      <textarea
        ref={field}
        rows={2}
        dir="auto"
        aria-label={t('contacts.note')}
        placeholder={t('contacts.note')}
        maxLength={10_000}
        onKeyDown={({ key, ctrlKey, metaKey }) => key === 'Enter' && (ctrlKey || metaKey) && void add()}
      />
      <Button type="submit">{t('contacts.addNote')}</Button>
    </form>
  );
}

/** Whoever goes on writing while a note is on its way loses nothing of it. */
const restOf = (now: string, sent: string) =>
  now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;

function NoteView({ note, state }: { note: ContactNote; state: ContactState }) {
  const author = colleague(note.agent_id);
  async function remove() {
    const params = { id: state.id, note_id: note.id };
    if (!(await acting(state, () => call('DELETE /contacts/{id}/notes/{note_id}', { params })))) return;
    const action = { label: t('everywhere.undo'), run: () => void write(state, note.content) };
    say(t('contacts.noteRemoved'), { action });
  }
  return (
    <li class="contact-note">
      <p class="quiet">
        <bdi>{author ? fullName(author) : ''}</bdi>{' '}
        <time dateTime={note.created_at} title={dayAndTime(note.created_at)}>
          {relative(note.created_at)}
        </time>
      </p>
      <p dir="auto">{note.content}</p>
      {(note.agent_id === myId.value || may('contact_notes:delete')) && (
        <IconButton icon={Trash2} label={t('contacts.removeNote')} onClick={() => void remove()} />
      )}
    </li>
  );
}
