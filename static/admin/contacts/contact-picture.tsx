import type { RefObject } from 'preact';
import { call } from '../api/call.ts';
import type { Contact } from '../api/contract.ts';
import { CommandMenu } from '../commands/command-menu.tsx';
import { t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';
import { Avatar } from '../ui/avatar.tsx';
import { acting } from './acting.ts';
import type { ContactState } from './contact.ts';
import { pictureIds } from './contact-commands.ts';

type Props = { contact: Contact; state: ContactState; file: RefObject<HTMLInputElement | null> };

/** Whoever may change somebody sets their picture by a click on it, or by dropping a file there. */
export function ContactPicture({ contact, state, file }: Props) {
  const avatar = <Avatar person={contact} url={contact.avatar_url} size="l" />;
  if (!may('contacts:write')) return avatar;
  function put(picked: File | undefined) {
    if (!picked) return;
    const body = new FormData();
    body.set('file', picked);
    void acting(state, () => call('PUT /contacts/{id}/avatar', { params: { id: contact.id }, body }));
  }
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
      <CommandMenu
        label={t('contacts.picture')}
        parts={pictureIds}
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
