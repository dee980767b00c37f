import { ArrowLeft, Ban, Camera, Ellipsis, GitMerge, Pencil, Trash2, UserCheck } from 'lucide';
import { useRef } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { Contact } from '../api/contract.ts';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { pathTo } from '../state/place.ts';
import { may } from '../state/session.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { say } from '../ui/toast.tsx';
import { acting } from './acting.ts';
import type { ContactState } from './contact.ts';
import { shownName } from './names.ts';
import { opened } from './opened.ts';

type Props = { contact: Contact; state: ContactState };

export function ContactHead({ contact, state }: Props) {
  const actions = actionsOn(contact, state);
  useCommands(
    () =>
      actions.map(({ label, id, ...rest }) => ({ ...rest, id, title: label, group: t('contacts.contact') })),
    [contact, language.value],
  );
  return (
    <header class="contact-head">
      <a class="icon-button contact-back" href={pathTo(['contacts'])} aria-label={t('contacts.back')}>
        <Icon node={ArrowLeft} />
      </a>
      <Picture contact={contact} state={state} />
      <h2 dir="auto">{shownName(contact)}</h2>
      {contact.blocked && <span class="tag bad">{t('contacts.blocked')}</span>}
      <span class="contact-actions">
        {may('contacts:write') && (
          <Button icon={Pencil} onClick={() => (opened.value = 'edit')}>
            {t('contacts.edit')}
          </Button>
        )}
        {actions.length > 0 && (
          <Menu
            label={t('everywhere.more')}
            items={actions}
            trigger={(trigger) => <IconButton icon={Ellipsis} label={t('everywhere.more')} {...trigger} />}
          />
        )}
      </span>
    </header>
  );
}

type Action = MenuItem & { id: string };

function actionsOn(contact: Contact, state: ContactState): Action[] {
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
  const open = (window: 'merge' | 'erase') => () => void (opened.value = window);
  return [
    ...(may('contacts:write')
      ? [{ id: 'contact.merge', label: t('contacts.merge'), icon: GitMerge, run: open('merge') }]
      : []),
    ...(may('contacts:block')
      ? [
          {
            id: 'contact.block',
            label: t(blocked ? 'contacts.unblock' : 'contacts.block'),
            icon: blocked ? UserCheck : Ban,
            run: () => void turn(),
          },
        ]
      : []),
    ...(may('contacts:write') && may('conversations:delete')
      ? [
          {
            id: 'contact.erase',
            label: t('contacts.erase'),
            icon: Trash2,
            isDangerous: true,
            run: open('erase'),
          },
        ]
      : []),
  ];
}

/** Whoever may change somebody sets their picture by a click on it, or by dropping a file there. */
function Picture({ contact, state }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const avatar = <Avatar person={contact} url={contact.avatar_url} size="l" />;
  if (!may('contacts:write')) return avatar;
  const params = { id: contact.id };
  function put(picked: File | undefined) {
    if (!picked) return;
    const body = new FormData();
    body.set('file', picked);
    void acting(state, () => call('PUT /contacts/{id}/avatar', { params, body }));
  }
  const choose: MenuItem = {
    label: t('contacts.choosePicture'),
    icon: Camera,
    run: () => file.current?.click(),
  };
  const remove: MenuItem = {
    label: t('contacts.removePicture'),
    icon: Trash2,
    run: () => void acting(state, () => call('DELETE /contacts/{id}/avatar', { params })),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of several; the button is for all
    <span
      class="contact-picture"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        put(event.dataTransfer?.files[0]);
      }}
    >
      <Menu
        label={t('contacts.picture')}
        items={contact.avatar_media_id === null ? [choose] : [choose, remove]}
        trigger={(trigger) => (
          <button type="button" class="picture-button" aria-label={t('contacts.picture')} {...trigger}>
            {avatar}
          </button>
        )}
      />
      <input
        ref={file}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/gif,image/webp"
        onChange={({ currentTarget }) => put(currentTarget.files?.[0])}
      />
    </span>
  );
}
