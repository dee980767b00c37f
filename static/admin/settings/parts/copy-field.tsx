import { useSignal } from '@preact/signals';
import { Check, Copy } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';

const SHOWN_MS = 2000;

/** A text to take along: selected by a click, copied by a button. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const isCopied = useSignal(false);
  async function copy() {
    input.current?.select();
    // Without https there is no clipboard for pages: what is selected can be copied by hand.
    await navigator.clipboard?.writeText(value).then(() => (isCopied.value = true));
    setTimeout(() => (isCopied.value = false), SHOWN_MS);
  }
  return (
    <Field label={label}>
      {(wiring) => (
        <div class="with-button">
          <input
            {...wiring}
            ref={input}
            class="typed-code"
            dir="ltr"
            readOnly
            value={value}
            onFocus={() => input.current?.select()}
          />
          <Button icon={isCopied.value ? Check : Copy} onClick={() => void copy()}>
            {t(isCopied.value ? 'settings.copied' : 'settings.copy')}
          </Button>
        </div>
      )}
    </Field>
  );
}
