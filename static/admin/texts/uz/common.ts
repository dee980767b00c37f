import type { common as english } from '../en/common.ts';
import type { TextsOf } from '../en/index.ts';

export const common: TextsOf<typeof english> = {
  'common.cancel': 'Bekor qilish',
  'common.close': 'Yopish',
  'common.save': 'Saqlash',
  'common.delete': 'Oʻchirish',
  'common.undo': 'Qaytarish',
  'common.retry': 'Qayta urinish',
  'common.more': 'Yana',
  'common.loading': 'Yuklanmoqda…',
  'common.none': 'Yoʻq',
  'common.you': 'Siz',
  'common.offline': 'Serverga ulanib boʻlmadi. Aloqa uzilgan boʻlishi mumkin; yozganlaringiz saqlangan.',
  'common.failed': 'Amalga oshmadi: {reason}',
  'common.newer': 'Buni boshqa kishi oʻzgartirdi. Koʻrib chiqib, qayta urinib koʻring.',
};
