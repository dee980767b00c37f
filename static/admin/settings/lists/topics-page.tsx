import { Hash } from 'lucide';
import { allPages } from '../../api/all-pages.ts';
import { call } from '../../api/call.ts';
import type { Topic } from '../../api/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { NEW, type PageProps } from '../page.ts';
import { ListPage } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Mark, Row } from '../parts/row.tsx';
import { byName, holdersOf } from './tags-page.tsx';
import { TopicEntry } from './topic-entry.tsx';

const LARGEST_PAGE = 100;
export const readTopics = (): Promise<Topic[]> =>
  allPages((cursor) => call('GET /topics', { query: { limit: LARGEST_PAGE, cursor } }));

export const TopicsPage = ({ entry }: PageProps) => (entry ? <TopicEntry entry={entry} /> : <TopicList />);

function TopicList() {
  // How many have one changes with each conversation that is read.
  const reading = useReading(readTopics, [], /^(topic\.|summary\.completed)/);
  return (
    <Loaded reading={reading}>
      {(all) => (
        <ListPage
          rows={byName(all)}
          keyOf={({ id }) => id}
          wordsOf={({ name, synonyms }) => [name, ...synonyms].join(' ')}
          add={{ label: t('topics.add'), href: pathTo(['settings', 'topics', NEW]) }}
          empty={{ icon: Hash, text: t('topics.empty') }}
          row={(topic) => <TopicRow topic={topic} />}
        />
      )}
    </Loaded>
  );
}

const TopicRow = ({ topic }: { topic: Topic }) => (
  <Row
    href={pathTo(['settings', 'topics', topic.id])}
    title={topic.name}
    detail={topic.synonyms.length > 0 && <bdi>{topic.synonyms.join(', ')}</bdi>}
    end={
      <>
        {!topic.enabled && <Mark>{t('settings.off')}</Mark>}
        {holdersOf(topic)}
      </>
    }
  />
);
