import { Ban, Camera, GitMerge, Pencil, Trash2, UserCheck } from 'lucide';
import { call } from '../api/call.ts';
import type { Contact } from '../api/contract.ts';
import { type Command, useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';
import { say } from '../ui/toast.tsx';
import { acting } from './acting.ts';
import type { ContactState } from './contact.ts';
import { shownName } from './names.ts';
import { opened } from './opened.ts';

type Here = { contact: Contact; state: ContactState; choosePicture: () => void };
type Own = Omit<Command, 'group'>;

export const moreIds = ['contact.merge', 'contact.block', 'contact.erase'];
export const pictureIds = ['contact.choosePicture', 'contact.removePicture'];

/** What can be done with the contact that is shown. */
export function useContactCommands(here: Here) {
  useCommands(
    () =>
      [
        ...(may('contacts:write') ? [...changes(), ...picture(here)] : []),
        ...(may('contacts:block') ? [blocking(here)] : []),
        ...(may('contacts:write') && may('conversations:delete') ? [erasing()] : []),
      ].map((command) => ({ ...command, group: t('contacts.contact') })),
    [here.contact, language.value],
  );
}

const open = (window: 'edit' | 'merge' | 'erase') => () => void (opened.value = window);

const changes = (): Own[] => [
  { id: 'contact.edit', title: t('contacts.editOne'), words: 'rename', icon: Pencil, run: open('edit') },
  { id: 'contact.merge', title: t('contacts.merge'), icon: GitMerge, run: open('merge') },
];

function picture({ contact, state, choosePicture }: Here): Own[] {
  const params = { id: contact.id };
  const remove = () => void acting(state, () => call('DELETE /contacts/{id}/avatar', { params }));
  const all = [
    { id: 'contact.choosePicture', title: t('contacts.choosePicture'), icon: Camera, run: choosePicture },
    { id: 'contact.removePicture', title: t('contacts.removePicture'), icon: Trash2, run: remove },
  ];
  return contact.avatar_media_id === null ? all.slice(0, 1) : all;
}

function blocking({ contact, state }: Here): Own {
  const { id, blocked } = contact;
  const block = (wanted: boolean) =>
    acting(state, () => call('PUT /contacts/{id}/block', { params: { id }, body: { blocked: wanted } }));
  async function turn() {
    if (!(await block(!blocked))) return;
    const action = { label: t('everywhere.undo'), run: () => void block(blocked) };
    say(t(blocked ? 'contacts.unblockedNow' : 'contacts.blockedNow', { name: shownName(contact) }), {
      action,
    });
  }
  return {
    id: 'contact.block',
    title: t(blocked ? 'contacts.unblock' : 'contacts.block'),
    icon: blocked ? UserCheck : Ban,
    run: () => void turn(),
  };
}

const erasing = (): Own => ({
  id: 'contact.erase',
  title: t('contacts.erase'),
  icon: Trash2,
  isDangerous: true,
  run: open('erase'),
});
