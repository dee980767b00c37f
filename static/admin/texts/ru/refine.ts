import type { TextsOf } from '../en/index.ts';
import type { refine as english } from '../en/refine.ts';

export const refine: TextsOf<typeof english> = {
  'refine.title': 'Фильтр',
  'refine.by': 'Фильтровать по…',
  'refine.save': 'Сохранить представление',
  'refine.clear': 'Сбросить',
  'refine.clearAll': 'Сбросить фильтр',
  'refine.remove': 'Убрать фильтр «{name}»',
  'refine.me': 'Я',
  'refine.yes': 'Да',
  'refine.no': 'Нет',
  'refine.status': 'Статус',
  'refine.priority': 'Приоритет',
  'refine.assignee': 'Ответственный',
  'refine.team': 'Команда',
  'refine.tags': 'Тег',
  'refine.inbox': 'Ящик',
  'refine.channel': 'Канал',
  'refine.sla_policy': 'Политика SLA',
  'refine.unread': 'Непрочитанные',
  'refine.found': {
    one: 'Сейчас найдено {count} обращение.',
    few: 'Сейчас найдено {count} обращения.',
    other: 'Сейчас найдено {count} обращений.',
  },
  'refine.foundMore': 'Найдено очень много обращений.',
  'bulk.title': 'Выбранные обращения',
  'bulk.count': { one: 'Выбрано: {count}', few: 'Выбрано: {count}', other: 'Выбрано: {count}' },
  'bulk.all': { one: 'Выбрать {count}', few: 'Выбрать все {count}', other: 'Выбрать все {count}' },
  'bulk.clear': 'Снять выделение',
  'bulk.resolve': 'Решить выбранные',
};
