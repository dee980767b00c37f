import { useSignal, useSignalEffect } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import { isWritingNow } from '../state/writing-now.ts';
import { Button } from '../ui/button.tsx';
import { SignInAgain } from './sign-in.tsx';

/** Asks somebody whose session has ended to sign in again; while they write it waits for a pause, so that no key is lost. */
export function SignedOut() {
  const isAsked = useSignal(false);
  useSignalEffect(() => {
    if (!isWritingNow.value) isAsked.value = true;
  });
  return isAsked.value ? <SignInAgain /> : <Banner onAsk={() => (isAsked.value = true)} />;
}

const Banner = ({ onAsk }: { onAsk: () => void }) => (
  <div class="signed-out" role="alert">
    <span>{t('shell.signedOut')}</span>
    <Button class="small" onClick={onAsk}>
      {t('signIn.submit')}
    </Button>
  </div>
);
