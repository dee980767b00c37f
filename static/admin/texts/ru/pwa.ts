import type { TextsOf } from '../en/index.ts';
import type { pwa as english } from '../en/pwa.ts';

export const pwa: TextsOf<typeof english> = {
  'pwa.newVersion': 'Готова новая версия.',
  'pwa.reload': 'Обновить',
  'pwa.notLoaded': 'Эту часть не удалось загрузить: нет связи или вышла новая версия.',
};
