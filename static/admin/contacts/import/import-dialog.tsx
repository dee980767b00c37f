import { useMemo } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { sentenceOf } from '../../ui/toast.tsx';
import { close } from '../opened.ts';
import { ChooseFile } from './choose-file.tsx';
import { importing } from './importing.ts';
import { Preview } from './preview.tsx';
import { Report } from './report.tsx';

/** Contacts from a file of a spreadsheet: chosen, looked at, taken in, and what was refused to put right. */
export function ImportDialog() {
  const state = useMemo(importing, []);
  const failure = state.failure.value;
  return (
    <Dialog title={t('contacts.import')} onClose={close} wide>
      {failure ? (
        <p class="fault" role="alert">
          {sentenceOf(failure)}
        </p>
      ) : null}
      {state.taken.value ? (
        <Report state={state} taken={state.taken.value} />
      ) : state.preview.value ? (
        <Preview state={state} preview={state.preview.value} />
      ) : (
        <ChooseFile state={state} />
      )}
    </Dialog>
  );
}
