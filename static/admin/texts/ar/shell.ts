import type { TextsOf } from '../en/index.ts';
import type { shell as english } from '../en/shell.ts';

export const shell: TextsOf<typeof english> = {
  'shell.skip': 'انتقل إلى المحادثات',
  'shell.inbox': 'الوارد',
  'shell.contacts': 'جهات الاتصال',
  'shell.settings': 'الإعدادات',
  'shell.search': 'بحث',
  'shell.menu': 'القائمة',
  'shell.reconnecting': 'انقطع الاتصال. تجري إعادة المحاولة…',
  'shell.signOut': 'تسجيل الخروج',
  'shell.profile': 'الملف الشخصي',
  'shell.signedOut': 'انتهت جلستك. سجّل الدخول مجددًا للمتابعة: ما كتبته ما زال هنا.',
  'shell.missing': 'لا يوجد شيء هنا.',
  'shell.toInbox': 'إلى الوارد',
  'shell.newView': 'عرض جديد',
  'shell.editView': 'تعديل',
  'shell.viewMenu': 'خيارات العرض {name}',
  'shell.viewDeleted': 'حُذف العرض {name}.',
  'shell.fold': 'طي الشريط الجانبي',
  'shell.unfold': 'توسيع الشريط الجانبي',
  'shell.back': 'رجوع',
  'shell.pin': 'تثبيت',
  'shell.unpin': 'إلغاء التثبيت',
};
