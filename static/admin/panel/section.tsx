import { useSignal } from '@preact/signals';
import { ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { remember, remembered } from '../state/remembered.ts';
import { Icon } from '../ui/icon.tsx';

type Props = {
  /** What it is remembered by. */
  name: string;
  title: string;
  count?: number;
  /** Until somebody says otherwise. */
  isFolded?: boolean;
  children: ComponentChildren;
};

/** A part of the side panel under its heading, which folds it away until it is wanted again. */
export function Section({ name, title, count = 0, isFolded = false, children }: Props) {
  const id = useId();
  const key = `section.${name}`;
  const isOpen = useSignal((remembered(key) ?? (isFolded ? 'folded' : 'open')) === 'open');
  function fold() {
    isOpen.value = !isOpen.value;
    remember(key, isOpen.value ? 'open' : 'folded');
  }
  return (
    <section class="panel-section">
      <h3>
        <button type="button" aria-expanded={isOpen.value} aria-controls={id} onClick={fold}>
          <Icon node={ChevronRight} class="chevron" />
          {title}
          {count > 0 && <span class="quiet">{count}</span>}
        </button>
      </h3>
      <div id={id} class="panel-body" hidden={!isOpen.value}>
        {isOpen.value && children}
      </div>
    </section>
  );
}
