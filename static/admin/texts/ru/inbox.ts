import type { inbox as english } from '../en/inbox.ts';
import type { TextsOf } from '../en/index.ts';

export const inbox: TextsOf<typeof english> = {
  'inbox.folders': 'Папки',
  'inbox.mine': 'Мои',
  'inbox.unassigned': 'Неназначенные',
  'inbox.all': 'Все',
  'inbox.mentions': 'Упоминания',
  'inbox.snoozed': 'Отложенные',
  'inbox.trash': 'Корзина',
  'inbox.teams': 'Команды',
  'inbox.views': 'Представления',
  'inbox.conversations': 'Обращения',
  'inbox.state': 'Состояние',
  'inbox.state.open': 'Открытые',
  'inbox.state.waiting': 'Ожидают',
  'inbox.state.resolved': 'Решённые',
  'inbox.state.any': 'Все',
  'inbox.noSubject': 'Без темы',
  'inbox.noMessage': 'Сообщений пока нет',
  'inbox.empty': 'Здесь пусто. Наслаждайтесь тишиной.',
  'inbox.unread': {
    one: '{count} непрочитанное сообщение',
    few: '{count} непрочитанных сообщения',
    other: '{count} непрочитанных сообщений',
  },
  'inbox.total': { one: '{count} обращение', few: '{count} обращения', other: '{count} обращений' },
  'inbox.next': 'Следующее обращение',
  'inbox.previous': 'Предыдущее обращение',
  'inbox.choose': 'Выберите обращение, чтобы прочитать его здесь.',
};
