import { call } from '../api/call.ts';
import type { NewView } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { readFolders } from '../state/folders.ts';
import { go, place } from '../state/place.ts';
import { complain, say } from '../ui/toast.tsx';
import { FIRST_FOLDER } from './inbox.tsx';

/** Undone by making the same view again. */
export async function deleteView(id: number) {
  try {
    const view = await call('GET /views/{id}', { params: { id } });
    await call('DELETE /views/{id}', { params: { id } });
    if (place.peek().list === `view:${id}`) go(['inbox', FIRST_FOLDER]);
    await readFolders();
    const { name, filters, visibility, team_id, order_by, direction } = view;
    const again = { name, filters, visibility, team_id, order_by, direction };
    const undo = { label: t('everywhere.undo'), run: () => void makeAgain(again) };
    say(t('shell.viewDeleted', { name }), { action: undo });
  } catch (error) {
    complain(error);
  }
}

async function makeAgain(body: NewView) {
  try {
    await call('POST /views', { body });
    await readFolders();
  } catch (error) {
    complain(error);
  }
}
