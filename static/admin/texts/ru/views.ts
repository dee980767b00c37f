import type { TextsOf } from '../en/index.ts';
import type { views as english } from '../en/views.ts';

export const views: TextsOf<typeof english> = {
  'settings.views': 'Представления',
  'settings.views.purpose': 'Списки обращений для определённой цели: для вас, команды или всех.',
  'views.add': 'Добавить представление',
  'views.empty': 'Представлений пока нет.',
  'views.open': 'Открыть во входящих',
  'views.deleted': 'Оно исчезнет из боковой панели у всех, кто его видит. Обращения останутся.',
};
