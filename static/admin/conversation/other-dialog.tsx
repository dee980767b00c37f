import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Finder } from '../ui/finder.tsx';
import { linkTo, mergeInto } from './joining.ts';
import { type Other, othersFor } from './others.ts';

type Props = { what: 'merge' | 'link'; shown: Conversation; close: () => void };

/** Looks for another conversation to put this one together with: those of the same contact first, then whatever is typed. */
export function OtherDialog({ what, shown, close }: Props) {
  function pick(other: Other) {
    close();
    void (what === 'merge' ? mergeInto(shown, other) : linkTo(shown, other));
  }
  return (
    <Dialog title={t(what === 'merge' ? 'head.merge' : 'head.link')} onClose={close}>
      <p class="quiet">
        {t(what === 'merge' ? 'other.mergeHint' : 'other.linkHint', { reference: shown.reference })}
      </p>
      <Finder
        label={t('other.search')}
        listLabel={t('inbox.conversations')}
        find={(typed, signal) => othersFor(shown, typed, signal)}
        line={lineOf}
        pick={pick}
      />
    </Dialog>
  );
}

// Isolated by hand: a name may run against the number.
const lineOf = ({ id, reference, subject, who }: Other) => ({
  key: id,
  title: subject || t('inbox.noSubject'),
  about: `\u2068${who}\u2069 #${reference}`,
});
