import { SearchX, TextSearch } from 'lucide';
import { useRef } from 'preact/hooks';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { NotRead } from '../ui/not-read.tsx';
import { isFiltered, question, typed, withoutFilters } from './asked.ts';
import { exportFound, mayExportFound, useExportCommand } from './exporting.ts';
import { HitLine } from './hit-line.tsx';
import { failure, isReadingMore, readMore, results, search } from './results.ts';

/** What was found, and how much of it there is. */
export function ResultList() {
  const list = useRef<HTMLOListElement>(null);
  useExportCommand();
  useMoving(() => [...(list.current?.querySelectorAll('a') ?? [])]);
  const found = results.value;
  if (failure.value) return <NotRead error={failure.value} retry={() => search(question.peek())} />;
  if (typed.value === '') return <Empty icon={TextSearch} text={t('search.begin')} />;
  if (!found) return null;
  if (found.hits.length === 0 && !found.next) return <NothingFound asked={found.asked.q} />;
  return (
    <div class="results">
      <p class="quiet found-line">
        <span role="status">
          {t(found.isAtLeast ? 'search.atLeast' : 'search.total', { count: found.total })}
        </span>
        {mayExportFound() && (
          <button type="button" class="button-link" onClick={() => void exportFound()}>
            {t('exports.these')}
          </button>
        )}
      </p>
      <ol ref={list} class="hits">
        {found.hits.map((hit) => (
          <li key={`${hit.message?.id}.${hit.conversation?.id}.${hit.contact?.id}`}>
            <HitLine hit={hit} />
          </li>
        ))}
      </ol>
      {found.next && (
        <Button disabled={isReadingMore.value} onClick={readMore}>
          {t('search.more')}
        </Button>
      )}
    </div>
  );
}

const NothingFound = ({ asked }: { asked: string }) => (
  <Empty icon={SearchX} text={t('search.nothing', { typed: asked.replace(/\*$/, '').trim() })}>
    {isFiltered.value ? (
      <Button onClick={withoutFilters}>{t('search.clear')}</Button>
    ) : (
      <p class="quiet">{t('search.hint')}</p>
    )}
  </Empty>
);

/** The focus goes from one to the next, by the keys of the list of conversations. */
function useMoving(links: () => HTMLElement[]) {
  function move(by: number) {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  }
  const group = () => t('shell.search');
  useCommands(
    () => [
      { id: 'search.next', title: t('search.next'), group: group(), keys: 'j|ArrowDown', run: () => move(1) },
      {
        id: 'search.previous',
        title: t('search.previous'),
        group: group(),
        keys: 'k|ArrowUp',
        run: () => move(-1),
      },
    ],
    [language.value],
  );
}
