import { ArrowLeft, Ellipsis, Pencil, PenLine } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Contact } from '../api/contract.ts';
import { mayBegin } from '../beginning/commands.ts';
import { beginningWith } from '../beginning/opened.ts';
import { CommandMenu } from '../commands/command-menu.tsx';
import { t } from '../i18n/i18n.ts';
import { pathTo } from '../state/place.ts';
import { may } from '../state/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ContactState } from './contact.ts';
import { moreIds, useContactCommands } from './contact-commands.ts';
import { ContactPicture } from './contact-picture.tsx';
import { shownName } from './names.ts';
import { opened } from './opened.ts';

type Props = { contact: Contact; state: ContactState };

export function ContactHead({ contact, state }: Props) {
  const file = useRef<HTMLInputElement>(null);
  useContactCommands({ contact, state, choosePicture: () => file.current?.click() });
  return (
    <header class="contact-head">
      <a class="icon-button contact-back" href={pathTo(['contacts'])} aria-label={t('contacts.back')}>
        <Icon node={ArrowLeft} />
      </a>
      <ContactPicture contact={contact} state={state} file={file} />
      <h2 dir="auto">{shownName(contact)}</h2>
      {contact.blocked && <span class="tag bad">{t('contacts.blocked')}</span>}
      <span class="contact-actions">
        {mayBegin() && !contact.blocked && (
          <Button icon={PenLine} onClick={() => (beginningWith.value = contact)}>
            {t('contacts.write')}
          </Button>
        )}
        {may('contacts:write') && (
          <Button icon={Pencil} onClick={() => (opened.value = 'edit')}>
            {t('contacts.edit')}
          </Button>
        )}
        <CommandMenu
          label={t('everywhere.more')}
          parts={moreIds}
          trigger={(trigger) => <IconButton icon={Ellipsis} label={t('everywhere.more')} {...trigger} />}
        />
      </span>
    </header>
  );
}
