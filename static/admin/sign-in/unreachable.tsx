import { useEffect } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { recogniseMe } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { Logo } from '../ui/logo.tsx';

const AGAIN_MS = 5000;

/** Nobody knows yet who works here, because the server did not say: it is asked again until it does. */
export function Unreachable() {
  useEffect(() => {
    const timer = setInterval(recogniseMe, AGAIN_MS);
    addEventListener('online', recogniseMe);
    return () => {
      clearInterval(timer);
      removeEventListener('online', recogniseMe);
    };
  }, []);
  return (
    <main class="sign-in">
      <div class="brand">
        <Logo /> Confab
      </div>
      <section class="card" role="status">
        <h1>{t('session.unreachable')}</h1>
        <p>{t('session.unreachableHint')}</p>
        <Button look="primary" onClick={() => void recogniseMe()}>
          {t('everywhere.retry')}
        </Button>
      </section>
    </main>
  );
}
