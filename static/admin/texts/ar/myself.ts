import type { TextsOf } from '../en/index.ts';
import type { myself as english } from '../en/myself.ts';

export const myself: TextsOf<typeof english> = {
  'myself.availability': 'التوفر',
  'myself.online': 'متصل',
  'myself.away_manual': 'بعيد',
  'myself.away_and_reassigning': 'بعيد، مع تحويل ما يصل',
  'myself.theme': 'المظهر',
  'myself.theme.system': 'كما في النظام',
  'myself.theme.light': 'فاتح',
  'myself.theme.dark': 'داكن',
  'myself.theme.contrast': 'تباين عالٍ',
  'myself.language': 'اللغة',
};
