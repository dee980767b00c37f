import type { TextsOf } from '../en/index.ts';
import type { pwa as english } from '../en/pwa.ts';

export const pwa: TextsOf<typeof english> = {
  'pwa.newVersion': 'إصدار جديد جاهز.',
  'pwa.reload': 'إعادة التحميل',
  'pwa.notLoaded': 'تعذّر تحميل هذا الجزء: الاتصال مقطوع أو يوجد إصدار أحدث.',
};
