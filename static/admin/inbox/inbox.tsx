import { MessagesSquare } from 'lucide';
import { ConversationPane } from '../conversation/conversation-pane.tsx';
import { t } from '../i18n/i18n.ts';
import { isPanelOpen, liesOver } from '../panel/panel-state.ts';
import { entryHere, listHere } from '../state/place.ts';
import { Empty } from '../ui/empty.tsx';
import { ListPane } from './list-pane.tsx';
import { ViewEditor } from './view-editor.tsx';

export const FIRST_FOLDER = 'mine';
export const folderHere = () => listHere.value || FIRST_FOLDER;
export const openHere = () => Number(entryHere.value) || null;

/** The list of a folder and the conversation that is open in it; a narrow screen shows one of the two. */
export function Inbox() {
  const open = openHere();
  return (
    <div
      class="inbox"
      data-open={open !== null}
      data-panel={open !== null && isPanelOpen.value && !liesOver.value}
    >
      <ListPane key={folderHere()} folder={folderHere()} />
      {open === null ? (
        <Empty icon={MessagesSquare} text={t('inbox.choose')} />
      ) : (
        <ConversationPane key={open} id={open} />
      )}
      <ViewEditor />
    </div>
  );
}
