import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { IconButton } from './button.tsx';
import { Toasts } from './toast.tsx';
import { useWindow } from './windows.ts';

type Props = { title: string; onClose?: () => void; children: ComponentChildren; wide?: boolean };

/** A window over the page. The browser keeps the focus inside and gives it back; without `onClose` it has to be answered. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const isBegun = useRef(false);
  const id = useId();
  useWindow(ref);
  // Before anything is drawn: what is typed at once goes in, and what opens as it closes keeps the focus that it took.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dialog ${wide ? 'wide' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // Nor does it close because somebody has chosen no file in it.
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose?.();
      }}
      // Whoever presses Escape again and again is not asked by the browser any more. It also tells, late, of what has gone.
      onClose={() => ref.current && (onClose ? onClose() : ref.current.showModal())}
      onInput={({ target }) => {
        isBegun.current ||= !(target instanceof HTMLInputElement && target.type === 'search');
      }}
      // Who has filled in something did not mean to throw it away.
      onMouseDown={(event) => event.target === ref.current && !isBegun.current && onClose?.()}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {onClose && <IconButton icon={X} label={t('everywhere.close')} onClick={onClose} />}
      </header>
      <div class="dialog-body">{children}</div>
      <Toasts within={ref} />
    </dialog>
  );
}
