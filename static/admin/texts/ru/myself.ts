import type { TextsOf } from '../en/index.ts';
import type { myself as english } from '../en/myself.ts';

export const myself: TextsOf<typeof english> = {
  'myself.availability': 'Присутствие',
  'myself.online': 'На месте',
  'myself.away_manual': 'Отошёл',
  'myself.away_and_reassigning': 'Отошёл, передавать другим',
  'myself.theme': 'Оформление',
  'myself.theme.system': 'Как в системе',
  'myself.theme.light': 'Светлое',
  'myself.theme.dark': 'Тёмное',
  'myself.theme.contrast': 'Контрастное',
  'myself.language': 'Язык',
};
