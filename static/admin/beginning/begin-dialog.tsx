import { useState } from 'preact/hooks';
import type { Contact } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Finder } from '../ui/finder.tsx';
import { complain } from '../ui/toast.tsx';
import { FirstWords } from './first-words.tsx';
import { close } from './opened.ts';
import { contactOf, lineOf, type Whom, whomFor } from './whom.ts';

type Props = { given: Contact | null };

/** First whom to write to, then what. */
export function BeginDialog({ given }: Props) {
  const [contact, setContact] = useState(given);
  async function choose(whom: Whom) {
    try {
      setContact(await contactOf(whom));
    } catch (error) {
      complain(error);
    }
  }
  return (
    <Dialog title={t('beginning.title')} onClose={close} wide>
      {contact ? (
        <FirstWords contact={contact} another={() => setContact(null)} />
      ) : (
        <Finder
          label={t('beginning.whom')}
          listLabel={t('shell.contacts')}
          find={whomFor}
          line={lineOf}
          pick={(whom) => void choose(whom)}
        />
      )}
    </Dialog>
  );
}
