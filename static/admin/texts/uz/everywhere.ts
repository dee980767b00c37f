import type { everywhere as english } from '../en/everywhere.ts';
import type { TextsOf } from '../en/index.ts';

export const everywhere: TextsOf<typeof english> = {
  'everywhere.cancel': 'Bekor qilish',
  'everywhere.close': 'Yopish',
  'everywhere.save': 'Saqlash',
  'everywhere.delete': 'Oʻchirish',
  'everywhere.undo': 'Qaytarish',
  'everywhere.retry': 'Qayta urinish',
  'everywhere.more': 'Yana',
  'everywhere.loading': 'Yuklanmoqda…',
  'everywhere.none': 'Yoʻq',
  'everywhere.you': 'Siz',
  'everywhere.offline': 'Serverga ulanib boʻlmadi. Aloqa uzilgan boʻlishi mumkin.',
  'everywhere.failed': 'Amalga oshmadi: {reason}',
  'everywhere.newer': 'Buni boshqa kishi oʻzgartirdi. Koʻrib chiqib, qayta urinib koʻring.',
  'everywhere.erase': 'Butunlay oʻchirish',
  'everywhere.eraseSure': 'Buni qaytarib boʻlmasligini tushunaman',
};
