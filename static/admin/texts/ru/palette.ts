import type { TextsOf } from '../en/index.ts';
import type { palette as english } from '../en/palette.ts';

export const palette: TextsOf<typeof english> = {
  'palette.title': 'Команды и поиск',
  'palette.placeholder': 'Сделать, перейти, найти…',
  'palette.open': 'Команды и поиск',
  'palette.keys': 'Сочетания клавиш',
  'palette.everywhere': 'Везде',
  'palette.goTo': 'Перейти',
  'palette.recent': 'Недавно открытые',
  'palette.perhaps': 'Возможно',
  'palette.searchFor': 'Искать везде «{typed}»',
  'palette.choice': '{what}: {which}',
  'palette.then': 'затем',
  'palette.or': 'или',
  'palette.count': { one: '{count} результат', few: '{count} результата', other: '{count} результатов' },
};
