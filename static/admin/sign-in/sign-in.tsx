import { useState } from 'preact/hooks';
import type { Refusal } from '../api/refusal.ts';
import { language, speak, t } from '../i18n/i18n.ts';
import { type Language, languages } from '../i18n/languages.ts';
import { remember } from '../state/remembered.ts';
import { me, signIn } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Logo } from '../ui/logo.tsx';
import { takeFocus } from '../ui/take-focus.ts';
import { sentenceOf } from '../ui/toast.tsx';

export const SignInPage = () => (
  <main class="sign-in">
    <div class="brand">
      <Logo /> Confab
    </div>
    <section class="card">
      <h1>{t('signIn.title')}</h1>
      <SignInForm />
      <details>
        <summary>{t('signIn.forgotten')}</summary>
        <p class="quiet">{t('signIn.forgottenHint')}</p>
        <code dir="ltr">confab agent password --email …</code>
      </details>
    </section>
    <Languages />
  </main>
);

/** Over the page of somebody whose session has ended, with all they were doing still behind it. */
export const SignInAgain = () => (
  <Dialog title={t('signIn.title')}>
    <p>{t('shell.signedOut')}</p>
    <SignInForm email={me.value?.agent.email} />
  </Dialog>
);

function SignInForm({ email: known = '' }: { email?: string }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const asksCode = refusal?.code === 'totp_required' || refusal?.code === 'totp_wrong';

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setRefusal(await signIn(credentialsIn(event.currentTarget as HTMLFormElement)));
    setBusy(false);
  }

  return (
    <form class="stack" onSubmit={submit}>
      <Field label={t('signIn.email')}>
        {(wiring) => (
          <input
            {...wiring}
            ref={known === '' ? takeFocus : undefined}
            name="email"
            type="email"
            required
            autocomplete="username"
            defaultValue={known}
            readOnly={known !== ''}
            dir="ltr"
          />
        )}
      </Field>
      <Field label={t('signIn.password')}>
        {(wiring) => (
          <input
            {...wiring}
            name="password"
            type="password"
            required
            autocomplete="current-password"
            autofocus={known !== ''}
            dir="ltr"
          />
        )}
      </Field>
      {asksCode && (
        <Field label={t('signIn.code')} hint={t('signIn.codeHint')}>
          {(wiring) => (
            <input
              {...wiring}
              name="code"
              inputMode="numeric"
              autocomplete="one-time-code"
              required
              dir="ltr"
            />
          )}
        </Field>
      )}
      <p class="fault" role="alert">
        {refusal && refusal.code !== 'totp_required' && sentenceOf(refusal)}
      </p>
      <Button type="submit" look="primary" disabled={isBusy}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}

function credentialsIn(form: HTMLFormElement) {
  const given = new FormData(form);
  const [email, password, code] = ['email', 'password', 'code'].map((name) => String(given.get(name) ?? ''));
  return { email: email ?? '', password: password ?? '', ...(code && { code }) };
}

const Languages = () => (
  <nav class="languages" aria-label={t('signIn.language')}>
    {Object.entries(languages).map(([code, name]) => (
      <button
        key={code}
        type="button"
        class="button-link"
        lang={code}
        aria-pressed={language.value === code}
        onClick={() => {
          remember('language', code);
          void speak(code as Language);
        }}
      >
        {name}
      </button>
    ))}
  </nav>
);
