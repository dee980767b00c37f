import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { pathTo } from '../state/place.ts';
import { say } from '../ui/toast.tsx';

/** What people call it by; a click copies where it is. */
export const Reference = ({ shown }: { shown: Conversation }) => (
  <button type="button" class="reference" title={t('head.copyLink')} onClick={() => void copyLink(shown)}>
    #{shown.reference}
  </button>
);

export async function copyLink({ id }: Conversation) {
  const address = location.origin + pathTo(['inbox', 'all', id]);
  try {
    await navigator.clipboard.writeText(address);
    say(t('head.linkCopied'));
  } catch {
    // Browsers allow it to pages from https and localhost only.
    say(t('head.linkIs', { address }));
  }
}
