import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { pathTo } from '../state/place.ts';
import { Icon } from '../ui/icon.tsx';
import { choose } from './inserting.ts';
import { MacroPreview } from './macro-preview.tsx';
import { hasNoMacros } from './macros.ts';
import type { Search } from './suggest.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import type { Writing } from './writing.ts';

const LIST = 'suggestions';
const idOf = (at: number) => `${LIST}-${at}`;

/** What opens at the cursor while somebody types `/`, `@` or `{{`; the keys stay in the editor. */
export function Suggestions({ writing }: { writing: Writing }) {
  const closedAt = useSignal<number | null>(null);
  const search = writing.search.value;
  if (!search) closedAt.value = null;
  const isOpen = search !== null && closedAt.value !== search.from && writing.isFocused.value;
  const found = isOpen ? suggestionsFor(search, writing.conversation()) : [];
  if (isOpen && search.trigger === '/' && hasNoMacros.value)
    return <NoReplies writing={writing} search={search} />;
  if (!search || found.length === 0) return null;
  return (
    <SuggestionList
      key={`${search.trigger}${search.query}`}
      writing={writing}
      search={search}
      found={found}
      close={() => (closedAt.value = search.from)}
    />
  );
}

type Props = { writing: Writing; search: Search; found: Suggestion[]; close: () => void };

function SuggestionList({ writing, search, found, close }: Props) {
  const at = useSignal(0);
  const box = useRef<HTMLDivElement>(null);
  const active = found[Math.min(at.value, found.length - 1)];
  const pick = (chosen: Suggestion) => choose(writing, chosen);

  function steer(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain) return false;
    if (move !== undefined) at.value = (at.value + move + found.length) % found.length;
    else if ((event.key === 'Enter' || event.key === 'Tab') && active) pick(active);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  // With the list itself, not when it has been drawn: the key after the one that chose is the writer's again.
  useLayoutEffect(() => {
    writing.onKeys(steer);
    return () => writing.onKeys(null);
  });

  useAbove(box, writing, search, found.length);

  useEffect(() => {
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    const editor = writing.view()?.dom;
    editor?.setAttribute('aria-controls', LIST);
    editor?.setAttribute('aria-activedescendant', idOf(at.value));
    return () => {
      editor?.removeAttribute('aria-controls');
      editor?.removeAttribute('aria-activedescendant');
    };
  }, [at.value]);

  return (
    <div ref={box} popover="manual" class="menu suggestions">
      <div id={LIST} role="listbox" aria-label={t('composer.suggestions')}>
        {found.map((one, index) => (
          <button
            key={one.key}
            type="button"
            tabIndex={-1}
            id={idOf(index)}
            role="option"
            aria-selected={one === active}
            class="menu-item"
            // The editor keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(one)}
            onMouseMove={() => (at.value = index)}
          >
            <Icon node={one.icon} />
            <span dir="auto">{one.label}</span>
            <bdi class="quiet">{one.detail}</bdi>
          </button>
        ))}
      </div>
      {active?.kind === 'macro' && <MacroPreview macro={active.macro} conversationId={writing.id} />}
    </div>
  );
}

/** What stands where the canned replies would, as long as nobody has written any. */
function NoReplies({ writing, search }: Pick<Props, 'writing' | 'search'>) {
  const box = useRef<HTMLDivElement>(null);
  useAbove(box, writing, search, 0);
  return (
    <div ref={box} popover="manual" class="menu suggestions no-replies" role="status">
      <span>{t('composer.noCanned')}</span>
      <a href={pathTo(['settings', 'macros', 'new'])} onMouseDown={(event) => event.preventDefault()}>
        {t('composer.writeCanned')}
      </a>
    </div>
  );
}

function useAbove(box: RefObject<HTMLElement | null>, writing: Writing, { from }: Search, count: number) {
  useLayoutEffect(() => {
    const view = writing.view();
    if (!box.current || !view) return;
    box.current.showPopover();
    above(box.current, view.coordsAtPos(from));
  }, [count, from]);
}

const GAP = 6;

/** Over the line that is being written, however tall it grows: below there is seldom room. */
function above(box: HTMLElement, { left, right, top }: { left: number; right: number; top: number }) {
  const { width } = box.getBoundingClientRect();
  const start = document.documentElement.dir === 'rtl' ? right - width : left;
  box.style.bottom = `${innerHeight - top + GAP}px`;
  box.style.left = `${Math.min(Math.max(GAP, start), innerWidth - width - GAP)}px`;
}
