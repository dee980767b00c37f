import type { TextsOf } from '../en/index.ts';
import type { session as english } from '../en/session.ts';

export const session: TextsOf<typeof english> = {
  'session.another':
    'Теперь вы — {name}: этот человек вошёл в этом браузере. То, что здесь начали писать другие, сохранено для них.',
  'session.mistake': 'На этой странице произошла ошибка. Обновите её и попробуйте ещё раз.',
  'session.unreachable': 'Сервер не отвечает',
  'session.unreachableHint':
    'Ничего не потеряно, и выхода из системы не было. Как только он ответит, страница продолжит работу сама.',
};
