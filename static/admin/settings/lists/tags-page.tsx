import { Tag as TagIcon } from 'lucide';
import { allPages } from '../../api/all-pages.ts';
import { type Answer, call } from '../../api/call.ts';
import { number, t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { NEW, type PageProps } from '../page.ts';
import { ListPage } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Row } from '../parts/row.tsx';
import { TagEntry } from './tag-entry.tsx';

export type Tag = Answer<'GET /tags'>['data'][number];
const LARGEST_PAGE = 100;
const MOST_COUNTED = 1000;

export const TagsPage = ({ entry }: PageProps) => (entry ? <TagEntry entry={entry} /> : <TagList />);

export const readTags = () =>
  allPages((cursor) => call('GET /tags', { query: { limit: LARGEST_PAGE, cursor } }));

function TagList() {
  const reading = useReading(readTags, [], /^tag\./);
  return (
    <Loaded reading={reading}>
      {(all) => (
        <ListPage
          rows={byName(all)}
          keyOf={({ id }) => id}
          wordsOf={({ name }) => name}
          add={{ label: t('tags.add'), href: pathTo(['settings', 'tags', NEW]) }}
          empty={{ icon: TagIcon, text: t('tags.empty') }}
          row={(tag) => (
            <Row href={pathTo(['settings', 'tags', tag.id])} title={tag.name} end={holdersOf(tag)} />
          )}
        />
      )}
    </Loaded>
  );
}

export const byName = <T extends { name: string }>(all: readonly T[]) =>
  all.toSorted((one, other) => one.name.localeCompare(other.name));

/** “12 conversations”; beyond a thousand nobody counts. */
export const holdersOf = ({ conversations: count }: Pick<Tag, 'conversations'>) =>
  count < MOST_COUNTED ? t('inbox.total', { count }) : t('tags.many', { count: number(MOST_COUNTED) });
