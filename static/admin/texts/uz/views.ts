import type { TextsOf } from '../en/index.ts';
import type { views as english } from '../en/views.ts';

export const views: TextsOf<typeof english> = {
  'settings.views': 'Koʻrinishlar',
  'settings.views.purpose': 'Muayyan maqsad uchun suhbatlar roʻyxati: siz, jamoa yoki hamma uchun.',
  'views.add': 'Koʻrinish qoʻshish',
  'views.empty': 'Hali koʻrinish yoʻq.',
  'views.open': 'Kiruvchida ochish',
  'views.deleted': 'U koʻradiganlarning yon panelidan yoʻqoladi. Suhbatlar qoladi.',
};
