import { useState } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { Contact } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useOnceSettled } from '../ui/once-settled.ts';
import { complain, say } from '../ui/toast.tsx';
import type { ContactState } from './contact.ts';
import { undoMerge } from './merges.tsx';
import { shownName } from './names.ts';
import { close } from './opened.ts';

type Props = { contact: Contact; state: ContactState };

/** Finds the other one that is the same person; all of theirs comes here, and can go back. */
export function MergeDialog({ contact, state }: Props) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Contact | null>(null);
  const found = useSimilar(typed || lastWordOf(contact), contact.id);

  async function merge(other: Contact) {
    const [params, body] = [{ id: contact.id }, { contact_id: other.id }];
    try {
      const { id } = await call('POST /contacts/{id}/merge', { params, body });
      close();
      await state.read();
      const action = { label: t('everywhere.undo'), run: () => void undoMerge(state, id) };
      say(t('contacts.merged', { name: shownName(other) }), { action });
    } catch (error) {
      complain(error);
    }
  }

  return (
    <Dialog title={t('contacts.mergeTitle', { name: shownName(contact) })} onClose={close}>
      <p>{t('contacts.mergeHint')}</p>
      <input
        type="search"
        aria-label={t('contacts.find')}
        placeholder={t('contacts.find')}
        dir="auto"
        autocomplete="off"
        onInput={({ currentTarget }) => setTyped(currentTarget.value.trim())}
      />
      <fieldset class="merge-choices">
        <legend class="visually-hidden">{t('contacts.mergeWith')}</legend>
        {found.map((other) => (
          <label key={other.id} class="merge-choice">
            <input
              type="radio"
              name="other"
              checked={chosen?.id === other.id}
              onChange={() => setChosen(other)}
            />
            <Avatar person={other} url={other.avatar_url} size="s" />
            <bdi>{shownName(other)}</bdi>
            <bdi class="quiet">{[other.email, other.phone].filter(Boolean).join(' · ')}</bdi>
          </label>
        ))}
        {found.length === 0 && <p class="quiet">{t('contacts.noneFound')}</p>}
      </fieldset>
      <footer class="dialog-actions">
        <Button onClick={close}>{t('everywhere.cancel')}</Button>
        <Button look="primary" disabled={!chosen} onClick={() => chosen && void merge(chosen)}>
          {t('contacts.mergeNow')}
        </Button>
      </footer>
    </Dialog>
  );
}

/** Who is twice here is mostly called alike. */
const lastWordOf = ({ first_name, last_name }: Contact) => last_name || first_name;

const WAIT_MS = 160;
const SHOWN = 6;

function useSimilar(q: string, without: number) {
  const [found, setFound] = useState<readonly Contact[]>([]);
  useOnceSettled(q, WAIT_MS, async (signal) => {
    const query = { q, sort: 'last_active', limit: SHOWN + 1 } as const;
    try {
      const { data } = await call('GET /contacts', { query, signal });
      setFound(data.filter(({ id }) => id !== without).slice(0, SHOWN));
    } catch (error) {
      if (!signal.aborted) complain(error);
    }
  });
  return found;
}
