import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { alter } from '../state/alter.ts';
import { giveFocusBack } from '../ui/giving-back.ts';

const LONGEST = 998;

/** The subject, which a click makes a field: Enter keeps what was typed, Escape what was there. */
export function Subject({ shown, isEdited }: { shown: Conversation; isEdited: Signal<boolean> }) {
  if (isEdited.value) return <SubjectField shown={shown} close={() => (isEdited.value = false)} />;
  return (
    <h2>
      <button
        type="button"
        class="subject"
        dir="auto"
        title={t('head.rename')}
        onClick={() => (isEdited.value = true)}
      >
        {shown.subject || t('inbox.noSubject')}
      </button>
    </h2>
  );
}

function SubjectField({ shown, close }: { shown: Conversation; close: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  function leave(isKept: boolean) {
    const typed = field.current?.value.trim() ?? '';
    const head = field.current?.closest('header');
    close();
    if (isKept && typed !== shown.subject) void alter([shown.id], { subject: typed });
    // The field is gone; the button that takes its place has the focus again, unless somebody has gone elsewhere.
    queueMicrotask(() => setTimeout(() => giveFocusBack(head?.querySelector('.subject'))));
  }
  return (
    <input
      ref={field}
      class="subject-field"
      aria-label={t('head.subject')}
      dir="auto"
      maxLength={LONGEST}
      defaultValue={shown.subject}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        if (event.key === 'Escape' && field.current) field.current.value = shown.subject;
        field.current?.blur();
      }}
    />
  );
}
