import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { IconButton } from './button.tsx';
import { useModal } from './modal.ts';
import { Toasts } from './toast.tsx';
import { useWindow } from './windows.ts';

type Props = { title: string; onClose?: () => void; children: ComponentChildren; wide?: boolean };

/** A window over the page; without `onClose` it has to be answered. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  const modal = useModal(onClose);
  const { ref } = modal;
  const isBegun = useRef(false);
  const id = useId();
  useWindow(ref);
  return (
    <dialog
      {...modal}
      class={`dialog ${wide ? 'wide' : ''}`}
      aria-labelledby={id}
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
