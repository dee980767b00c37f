import { Search } from 'lucide';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { ask, typed } from './asked.ts';

const WAIT_MS = 160;

/** Where the words are typed: what is found follows them. */
export function SearchField() {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useLayoutEffect(() => {
    // Whoever comes back from a conversation goes on among what was found.
    if (typed.peek() === '') field.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);
  // Another place may ask: the palette, a link, the way back.
  useEffect(() => {
    if (field.current && wordsIn(field.current.value) !== typed.value) field.current.value = typed.value;
  }, [typed.value]);
  useCommands(() => [{ ...focusing(), run: () => field.current?.select() }], [language.value]);

  function ponder() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask({ q: wordsIn(field.current?.value ?? '') }), WAIT_MS);
  }
  return (
    <div class="search-field">
      <Icon node={Search} />
      <input
        ref={field}
        type="search"
        aria-label={t('search.words')}
        placeholder={t('search.placeholder')}
        maxLength={500}
        autocomplete="off"
        dir="auto"
        defaultValue={typed.peek()}
        onInput={ponder}
        onKeyDown={enterList}
      />
    </div>
  );
}

/** The space that ends the last word means something. */
const wordsIn = (text: string) => text.trimStart().replace(/\s+$/, ' ');

const focusing = () => ({
  id: 'search.focus',
  title: t('search.words'),
  group: t('shell.search'),
  keys: '/',
  icon: Search,
});

function enterList(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  document.querySelector<HTMLElement>('.hits a')?.focus();
}
