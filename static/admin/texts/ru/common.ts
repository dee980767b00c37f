import type { common as english } from '../en/common.ts';
import type { TextsOf } from '../en/index.ts';

export const common: TextsOf<typeof english> = {
  'common.cancel': 'Отмена',
  'common.close': 'Закрыть',
  'common.save': 'Сохранить',
  'common.delete': 'Удалить',
  'common.undo': 'Отменить',
  'common.retry': 'Повторить',
  'common.more': 'Ещё',
  'common.loading': 'Загрузка…',
  'common.none': 'Нет',
  'common.you': 'Вы',
  'common.offline': 'Сервер недоступен. Возможно, нет связи; всё, что вы написали, сохранено.',
  'common.failed': 'Не получилось: {reason}',
  'common.newer': 'Кто-то уже изменил это. Посмотрите и попробуйте ещё раз.',
};
