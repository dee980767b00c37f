import { signal } from '@preact/signals';
import { t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CopyField } from './copy-field.tsx';

type Secret = { title: string; hint: string; values: { label: string; value: string }[] };
const shown = signal<Secret | null>(null);

/** Shows what the server tells only once. It does not go away by itself, nor by a click beside it. */
export const showOnce = (secret: Secret) => void (shown.value = secret);

export function SecretOnce() {
  const secret = shown.value;
  if (!secret) return null;
  return (
    <Dialog title={secret.title}>
      <p>{secret.hint}</p>
      {secret.values.map((one) => (
        <CopyField key={one.label} {...one} />
      ))}
      <footer class="dialog-foot">
        <Button look="primary" onClick={() => (shown.value = null)}>
          {t('settings.secret.kept')}
        </Button>
      </footer>
    </Dialog>
  );
}
