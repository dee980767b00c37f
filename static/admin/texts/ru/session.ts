import type { TextsOf } from '../en/index.ts';
import type { session as english } from '../en/session.ts';

export const session: TextsOf<typeof english> = {
  'session.another':
    'Теперь вы — {name}: этот человек вошёл в этом браузере. То, что здесь начали писать другие, сохранено для них.',
  'session.mistake': 'На этой странице произошла ошибка. Обновите её и попробуйте ещё раз.',
};
