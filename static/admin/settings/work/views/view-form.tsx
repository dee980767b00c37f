import { useMemo } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { View } from '../../../api/contract.ts';
import { saveView } from '../../../filters/view-dialog.tsx';
import { viewDraft } from '../../../filters/view-draft.ts';
import { ViewFields } from '../../../filters/view-fields.tsx';
import { t } from '../../../i18n/i18n.ts';
import { go, pathTo } from '../../../state/place.ts';
import { faultsIn } from '../../../ui/faults.ts';
import { DeleteButton } from '../../parts/delete-button.tsx';
import { EditForm } from '../../parts/edit-form.tsx';
import { EntryHead } from '../../parts/entry-head.tsx';
import { form } from '../../parts/form.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { PAGE } from './views-page.tsx';

type Props = { view?: View; reload: () => Promise<void> };

export function ViewForm({ view, reload }: Props) {
  const filled = useMemo(() => form(viewDraft(view)), []);
  return (
    <>
      <EntryHead page={PAGE} pageTitle="settings.views" title={view?.name ?? t('views.add')}>
        {view && (
          <>
            <a class="button" href={pathTo(['inbox', `view:${view.id}`])}>
              {t('views.open')}
            </a>
            <DeleteButton
              name={view.name}
              consequence={t('views.deleted')}
              remove={() => call('DELETE /views/{id}', { params: { id: view.id } })}
              page={PAGE}
            />
          </>
        )}
      </EntryHead>
      <EditForm
        form={filled}
        save={(draft) => saveView(draft, view)}
        onSaved={() => go(['settings', PAGE])}
        onStale={reload}
        isNew={!view}
      >
        <FormPart>
          <ViewFields
            draft={filled.values.value}
            change={filled.set}
            faults={faultsIn(filled.failure.value)}
          />
        </FormPart>
      </EditForm>
    </>
  );
}
