import { readFolders } from '../state/folders.ts';
import { go } from '../state/place.ts';
import { lazily } from '../ui/lazily.tsx';
import { complain } from '../ui/toast.tsx';
import { editing } from './saving-view.ts';

const ViewDialog = lazily(async () => (await import('../filters/view-dialog.tsx')).ViewDialog);

/** Where views are made and changed; what was saved is shown. */
export function ViewEditor() {
  if (!editing.value) return null;
  const close = () => void (editing.value = null);
  return (
    <ViewDialog
      {...editing.value}
      onClose={close}
      onSaved={({ id }) => {
        close();
        readFolders().catch(complain);
        go(['inbox', `view:${id}`]);
      }}
    />
  );
}
