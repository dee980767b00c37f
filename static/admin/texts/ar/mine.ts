import type { TextsOf } from '../en/index.ts';
import type { mine as english } from '../en/mine.ts';

export const mine: TextsOf<typeof english> = {
  'settings.profile': 'الملف الشخصي',
  'settings.profile.purpose': 'كيف يراك الزملاء والعملاء، وكيف تسجّل دخولك.',
  'profile.me': 'أنا',
  'profile.firstName': 'الاسم الأول',
  'profile.lastName': 'اسم العائلة',
  'profile.picture': 'الصورة',
  'profile.picture.hint': 'PNG أو JPEG أو GIF أو WebP. تُعرض صغيرة ومستديرة.',
  'profile.picture.choose': 'اختر صورة',
  'profile.picture.remove': 'إزالة الصورة',
};
