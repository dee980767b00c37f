import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { linkAt, setLink } from './formatting.ts';
import { isAddress } from './schema.ts';
import type { Writing } from './writing.ts';

/** Where a link leads, asked in a line above the text. */
export function LinkField({ writing, close }: { writing: Writing; close: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);

  function apply(href: string | null) {
    const view = writing.view();
    if (view) setLink(href)(view.state, view.dispatch);
    leave();
  }
  function leave() {
    close();
    writing.focus();
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    const typed = input.current?.value.trim() ?? '';
    const href = isAddress(typed) ? typed : `https://${typed}`;
    apply(typed === '' ? null : href);
  }
  const state = writing.state.peek();
  const current = state && linkAt(state);
  return (
    <form
      class="link-field"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <input
        ref={input}
        type="text"
        inputMode="url"
        dir="ltr"
        aria-label={t('composer.linkTo')}
        placeholder="https://"
        defaultValue={current ?? ''}
      />
      <Button type="submit" class="small">
        {t('composer.link')}
      </Button>
      {current && (
        <Button look="quiet" class="small" onClick={() => apply(null)}>
          {t('composer.unlink')}
        </Button>
      )}
    </form>
  );
}
