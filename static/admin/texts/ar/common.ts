import type { common as english } from '../en/common.ts';
import type { TextsOf } from '../en/index.ts';

export const common: TextsOf<typeof english> = {
  'common.cancel': 'إلغاء',
  'common.close': 'إغلاق',
  'common.save': 'حفظ',
  'common.delete': 'حذف',
  'common.undo': 'تراجع',
  'common.retry': 'أعد المحاولة',
  'common.more': 'المزيد',
  'common.loading': 'جارٍ التحميل…',
  'common.none': 'لا شيء',
  'common.you': 'أنت',
  'common.offline': 'تعذّر الوصول إلى الخادم. قد يكون اتصالك مقطوعًا؛ ما كتبته محفوظ.',
  'common.failed': 'لم ينجح ذلك: {reason}',
  'common.newer': 'غيّر شخص آخر هذا في هذه الأثناء. اطّلع عليه ثم حاول مرة أخرى.',
};
