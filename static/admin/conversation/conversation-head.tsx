import { ArrowLeft, PanelRight } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { folderHere } from '../inbox/inbox.tsx';
import { openIn } from '../inbox/way-here.ts';
import { isPanelOpen, togglePanel } from '../panel/panel-state.ts';
import { screen } from '../state/screen.ts';
import { fullName } from '../ui/avatar.tsx';
import { IconButton } from '../ui/button.tsx';
import { ChannelIcon } from '../ui/channel-icon.tsx';
import { HeadActions } from './head-actions.tsx';
import { useHeadCommands } from './head-commands.ts';
import { HeadDialogs } from './head-dialogs.tsx';
import { Reference } from './reference.tsx';
import { Subject } from './subject.tsx';
import type { Thread } from './thread.ts';
import { Viewers } from './viewers.tsx';

/** What a conversation is about, and everything that can be done to it as a whole. */
export function ConversationHead({ shown, said }: { shown: Conversation; said: Thread }) {
  const opened = useHeadCommands(shown);
  return (
    <header class="conversation-head">
      {screen.value === 'one' && (
        <IconButton
          class="mirrored"
          icon={ArrowLeft}
          label={t('shell.back')}
          onClick={() => openIn(folderHere(), null)}
        />
      )}
      <div class="head-title">
        <Subject key={shown.id} shown={shown} isEdited={opened.rename} />
        <p class="head-about">
          <ChannelIcon channel={shown.channel} />
          <bdi>{fullName(shown.contact) || shown.contact.email || shown.contact.phone}</bdi>
          <Reference shown={shown} />
          <bdi>{shown.inbox.name}</bdi>
        </p>
      </div>
      <Viewers />
      <HeadActions shown={shown} said={said} opened={opened} />
      <IconButton
        icon={PanelRight}
        class="mirrored"
        label={t(isPanelOpen.value ? 'head.closePanel' : 'head.openPanel')}
        aria-pressed={isPanelOpen.value}
        onClick={togglePanel}
      />
      <HeadDialogs />
    </header>
  );
}
