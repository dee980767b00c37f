import type { TextsOf } from '../en/index.ts';
import type { shell as english } from '../en/shell.ts';

export const shell: TextsOf<typeof english> = {
  'shell.skip': 'К списку обращений',
  'shell.inbox': 'Входящие',
  'shell.contacts': 'Контакты',
  'shell.settings': 'Настройки',
  'shell.search': 'Поиск',
  'shell.menu': 'Меню',
  'shell.reconnecting': 'Связь потеряна. Подключаемся…',
  'shell.signOut': 'Выйти',
  'shell.profile': 'Профиль',
  'shell.signedOut': 'Сеанс завершён. Войдите снова, чтобы продолжить: всё написанное на месте.',
  'shell.missing': 'Здесь ничего нет.',
  'shell.toInbox': 'Во входящие',
  'shell.newView': 'Новое представление',
  'shell.editView': 'Изменить',
  'shell.viewMenu': 'Действия с представлением {name}',
  'shell.viewDeleted': 'Представление {name} удалено.',
  'shell.fold': 'Свернуть боковую панель',
  'shell.unfold': 'Развернуть боковую панель',
  'shell.back': 'Назад',
  'shell.pin': 'Закрепить',
  'shell.unpin': 'Открепить',
};
