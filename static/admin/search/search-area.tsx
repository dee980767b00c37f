import { useEffect } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { DrawerButton } from '../shell/drawer.tsx';
import { may } from '../state/session.ts';
import { Segments } from '../ui/segments.tsx';
import { ask, type Kind, kind, question, sort } from './asked.ts';
import { FilterBar } from './filter-bar.tsx';
import { ResultList } from './result-list.tsx';
import { search } from './results.ts';
import { SavedSearches } from './saved-searches.tsx';
import { SearchField } from './search-field.tsx';

/** Everything that was ever said, by words and by what narrows them down. The address holds the whole question. */
export function SearchArea() {
  const asked = question.value;
  useEffect(() => void search(asked), [asked]);
  return (
    <section class="search" aria-labelledby="search-title">
      <header>
        <h1 id="search-title" class="visually-hidden">
          {t('shell.search')}
        </h1>
        <div class="search-top">
          <DrawerButton />
          <SearchField />
        </div>
        <div class="search-what">
          <Segments
            label={t('search.in')}
            choices={kinds()}
            chosen={kind.value}
            choose={(in_) => ask({ in: in_ })}
          />
          <Segments
            label={t('search.sort')}
            choices={[
              { value: 'newest', text: t('search.newest') },
              { value: 'relevance', text: t('search.relevance') },
            ]}
            chosen={sort.value}
            choose={(chosen) => ask({ sort: chosen })}
          />
        </div>
        {kind.value !== 'contacts' && <FilterBar />}
        <SavedSearches />
      </header>
      <ResultList />
    </section>
  );
}

const kinds = (): { value: Kind; text: string }[] => [
  { value: 'conversations', text: t('inbox.conversations') },
  { value: 'messages', text: t('search.messages') },
  ...(may('contacts:read_all') ? [{ value: 'contacts' as const, text: t('shell.contacts') }] : []),
];
