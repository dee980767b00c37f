import type { IconNode } from 'lucide';
import {
  AtSign,
  CircleAlert,
  MessageSquare,
  StickyNote,
  Sunrise,
  Timer,
  TriangleAlert,
  UserCheck,
  Users,
} from 'lucide';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, relative } from '../i18n/times.ts';
import { Icon } from '../ui/icon.tsx';
import { complain } from '../ui/toast.tsx';
import { markRead, type News } from './notifications.ts';
import { sentenceFor } from './sentence.ts';
import { pathToNews } from './way.ts';

const icons: Record<News['kind'], IconNode> = {
  assigned: UserCheck,
  team_assigned: Users,
  mentioned: AtSign,
  message: MessageSquare,
  note: StickyNote,
  sla_warning: Timer,
  sla_breached: TriangleAlert,
  woken: Sunrise,
  message_failed: CircleAlert,
};

export function NewsLine({ news, close }: { news: News; close: () => void }) {
  const isUnread = news.read_at === null;
  const text = news.message?.text ?? news.conversation.subject;
  function follow() {
    if (isUnread) void markRead({ ids: [news.id] }).catch(complain);
    close();
  }
  return (
    <a
      class={`news-line ${isUnread ? 'unread' : ''}`}
      href={pathToNews(news)}
      data-kind={news.kind}
      onClick={follow}
    >
      <Icon node={icons[news.kind]} />
      <span class="news-what" dir="auto">
        {sentenceFor(news)}
        {isUnread && <span class="visually-hidden">{t('notifications.isUnread')}</span>}
      </span>
      <time class="quiet" dateTime={news.created_at} title={dayAndTime(news.created_at)}>
        {relative(news.created_at, undefined, 'narrow')}
      </time>
      {text && (
        <span class="news-text quiet" dir="auto">
          {text}
        </span>
      )}
    </a>
  );
}
