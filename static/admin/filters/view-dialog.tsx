import { useState } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { Filter, View } from '../api/contract.ts';

import { t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultsIn } from '../ui/faults.ts';
import { complain } from '../ui/toast.tsx';
import type { Faults } from './faults.ts';
import { type ViewDraft, viewDraft, wantedView } from './view-draft.ts';
import { ViewFields } from './view-fields.tsx';

type Props = {
  /** The one to change; without it a new one is made. */
  view?: View;
  /** What a new one begins with. */
  filter?: Filter;
  onSaved: (view: View) => void;
  onClose: () => void;
};

/** Saves a view, or changes one: which conversations, in which order, for whom. */
export function ViewDialog({ view, filter, onSaved, onClose }: Props) {
  const [draft, setDraft] = useState<ViewDraft>(() => viewDraft(view, filter));
  const [faults, setFaults] = useState<Faults>({});
  const [isSaving, setSaving] = useState(false);
  async function save(event: Event) {
    event.preventDefault();
    setSaving(true);
    try {
      onSaved(await saveView(draft, view));
    } catch (error) {
      setSaving(false);
      const fields = faultsIn(error);
      setFaults(fields);
      if (Object.keys(fields).length === 0) complain(error);
    }
  }
  return (
    <Dialog title={t(view ? 'filters.editView' : 'filters.newView')} onClose={onClose} wide>
      <form class="stack" onSubmit={save} noValidate>
        <ViewFields draft={draft} change={setDraft} faults={faults} />
        <div class="dialog-actions">
          <Button onClick={onClose}>{t('everywhere.cancel')}</Button>
          <Button type="submit" look="primary" disabled={isSaving}>
            {t('everywhere.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Throws the refusal, whose `fields` name what is wrong with what. */
export const saveView = async (draft: ViewDraft, view?: View) =>
  view
    ? call('PATCH /views/{id}', {
        params: { id: view.id },
        body: wantedView(draft),
        headers: { 'If-Match': `"${view.version}"` },
      })
    : call('POST /views', { body: wantedView(draft) });
