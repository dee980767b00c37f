import type { everywhere as english } from '../en/everywhere.ts';
import type { TextsOf } from '../en/index.ts';

export const everywhere: TextsOf<typeof english> = {
  'everywhere.cancel': 'Отмена',
  'everywhere.close': 'Закрыть',
  'everywhere.save': 'Сохранить',
  'everywhere.delete': 'Удалить',
  'everywhere.undo': 'Отменить',
  'everywhere.retry': 'Повторить',
  'everywhere.more': 'Ещё',
  'everywhere.loading': 'Загрузка…',
  'everywhere.none': 'Нет',
  'everywhere.you': 'Вы',
  'everywhere.offline': 'Сервер недоступен. Возможно, нет связи.',
  'everywhere.failed': 'Не получилось: {reason}',
  'everywhere.newer': 'Кто-то уже изменил это. Посмотрите и попробуйте ещё раз.',
  'everywhere.erase': 'Стереть навсегда',
  'everywhere.eraseSure': 'Я понимаю, что это необратимо',
};
