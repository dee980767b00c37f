import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Refusal } from '../../api/refusal.ts';
import { useCommands } from '../../commands/commands.ts';
import { t } from '../../i18n/i18n.ts';
import { guardHere } from '../../state/place.ts';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { say, sentenceOf } from '../../ui/toast.tsx';
import type { Form } from './form.ts';

type Props<V extends object> = {
  form: Form<V>;
  /** Sends it; what it throws is shown at the fields and below. */
  save: (values: V) => Promise<unknown>;
  /** After it was saved: where to go, what to read again. */
  onSaved?: () => void;
  /** What was shown was changed by somebody else: read it again. */
  onStale?: () => void;
  action?: string;
  saidWhenSaved?: string;
  /** A new thing can be saved although nothing was typed yet. */
  isNew?: boolean;
  /** Stands beside the button, in sight however long the form. */
  aside?: ComponentChildren;
  children: ComponentChildren;
};

/** Fields with a button that saves them. Nothing typed is lost by leaving without a question. */
export function EditForm<V extends object>(props: Props<V>) {
  const { form, save, onSaved, action, saidWhenSaved, isNew = false, aside, children } = props;
  const box = useRef<HTMLFormElement>(null);
  useGuard(form);

  async function submit() {
    const isSaved = await form.submit(save);
    if (!isSaved) return focusFault(box.current);
    say(saidWhenSaved ?? t('settings.saved'));
    onSaved?.();
  }
  useCommands(
    () => [
      {
        id: 'form.save',
        title: t('everywhere.save'),
        group: t('shell.settings'),
        keys: 'mod+s|mod+Enter',
        whileTyping: true,
        run: () => box.current?.requestSubmit(),
      },
    ],
    [],
  );
  return (
    <form
      ref={box}
      class="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <FormFault {...props} />
      <footer>
        <Button type="submit" look="primary" disabled={form.isBusy.value || !(isNew || form.isDirty.value)}>
          {action ?? t('everywhere.save')}
        </Button>
        {form.isDirty.value && !isNew && (
          <Button look="quiet" onClick={form.reset}>
            {t('settings.discard')}
          </Button>
        )}
        {aside}
      </footer>
    </form>
  );
}

/** What is wrong with the whole, or with a field that is not shown here. */
function FormFault<V extends object>({ form, onStale }: Props<V>) {
  const failure = form.failure.value;
  if (!failure) return null;
  const isStale = failure instanceof Refusal && failure.code === 'changed_meanwhile';
  return (
    <p class="fault" role="alert" dir="auto">
      {sentenceOf(failure)}{' '}
      {isStale && onStale && (
        <button type="button" class="button-link" onClick={onStale}>
          {t('settings.readAgain')}
        </button>
      )}
    </p>
  );
}

function focusFault(box: HTMLFormElement | null) {
  // Faults are on the screen after the next drawing.
  requestAnimationFrame(() => box?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}

function useGuard<V extends object>({ isDirty }: Form<V>) {
  useEffect(
    () =>
      guardHere({
        isNeeded: () => isDirty.peek(),
        mayLeave: () =>
          confirmed({
            title: t('settings.leave.title'),
            text: t('settings.leave.text'),
            action: t('settings.leave.action'),
            isDangerous: true,
          }),
      }),
    [isDirty],
  );
}
