import type { everywhere as english } from '../en/everywhere.ts';
import type { TextsOf } from '../en/index.ts';

export const everywhere: TextsOf<typeof english> = {
  'everywhere.cancel': 'إلغاء',
  'everywhere.close': 'إغلاق',
  'everywhere.save': 'حفظ',
  'everywhere.delete': 'حذف',
  'everywhere.undo': 'تراجع',
  'everywhere.retry': 'أعد المحاولة',
  'everywhere.more': 'المزيد',
  'everywhere.loading': 'جارٍ التحميل…',
  'everywhere.none': 'لا شيء',
  'everywhere.you': 'أنت',
  'everywhere.offline': 'تعذّر الوصول إلى الخادم. قد يكون اتصالك مقطوعًا.',
  'everywhere.failed': 'لم ينجح ذلك: {reason}',
  'everywhere.newer': 'غيّر شخص آخر هذا في هذه الأثناء. اطّلع عليه ثم حاول مرة أخرى.',
  'everywhere.erase': 'محو نهائي',
  'everywhere.eraseSure': 'أعلم أن هذا لا يمكن التراجع عنه',
};
