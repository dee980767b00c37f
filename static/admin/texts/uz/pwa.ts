import type { TextsOf } from '../en/index.ts';
import type { pwa as english } from '../en/pwa.ts';

export const pwa: TextsOf<typeof english> = {
  'pwa.newVersion': 'Yangi versiya tayyor.',
  'pwa.reload': 'Yangilash',
  'pwa.notLoaded': 'Bu qism yuklanmadi: aloqa yoʻq yoki yangi versiya chiqqan.',
};
