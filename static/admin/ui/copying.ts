import { t } from '../i18n/i18n.ts';
import { say } from './toast.tsx';

/** Puts a text where it can be pasted from; browsers allow it to pages from https and localhost only. */
export async function copy(text: string) {
  try {
    await navigator.clipboard.writeText(text);
    say(t('panel.copied', { text }));
  } catch {
    say(t('panel.notCopied', { text }));
  }
}

/** The same with what is too long to be shown. */
export async function copyAs(text: string, done: string, failed: string) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(failed, { isBad: true });
  }
}
