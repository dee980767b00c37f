import { useEffect } from 'preact/hooks';
import { isolated } from '../conversation/isolated.ts';
import { t } from '../i18n/i18n.ts';
import { me } from '../state/session.ts';
import { fullName } from '../ui/avatar.tsx';
import { say } from '../ui/toast.tsx';

const NOTE = 'confab.handedOver';
const SHOWN_MS = 20_000;

/** Instead of what its reader saw, who is not the one that is signed in any more. What they wrote is kept for them. */
export function HandingOver() {
  useEffect(() => {
    sessionStorage.setItem(NOTE, 'yes');
    location.reload();
  }, []);
  return null;
}

/** Whoever was in the middle of something learns why the page has changed under their hands. */
export function tellOfHandingOver() {
  if (sessionStorage.getItem(NOTE) === null) return;
  sessionStorage.removeItem(NOTE);
  if (me.value) say(t('session.another', { name: isolated(fullName(me.value.agent)) }), {}, SHOWN_MS);
}
