import type { TextsOf } from '../en/index.ts';
import type { views as english } from '../en/views.ts';

export const views: TextsOf<typeof english> = {
  'settings.views': 'العروض',
  'settings.views.purpose': 'قوائم محادثات لغرض معيّن، محفوظة لك أو لفريق أو للجميع.',
  'views.add': 'إضافة عرض',
  'views.empty': 'لا عروض بعد.',
  'views.open': 'فتح في الوارد',
  'views.deleted': 'سيختفي من الشريط الجانبي لكل من يراه. تبقى المحادثات.',
};
