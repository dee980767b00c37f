import type { TextsOf } from '../en/index.ts';
import type { myself as english } from '../en/myself.ts';

export const myself: TextsOf<typeof english> = {
  'myself.availability': 'Mavjudlik',
  'myself.online': 'Onlayn',
  'myself.away_manual': 'Joyida emas',
  'myself.away_and_reassigning': 'Joyida emas, kelgani boshqalarga',
  'myself.theme': 'Koʻrinish',
  'myself.theme.system': 'Tizimdagidek',
  'myself.theme.light': 'Yorugʻ',
  'myself.theme.dark': 'Qorongʻi',
  'myself.theme.contrast': 'Yuqori kontrast',
  'myself.language': 'Til',
};
