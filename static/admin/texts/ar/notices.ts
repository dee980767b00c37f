import type { TextsOf } from '../en/index.ts';
import type { notices as english } from '../en/notices.ts';

export const notices: TextsOf<typeof english> = {
  'settings.notices': 'الإشعارات',
  'settings.notices.purpose': 'ما الذي تُبلَّغ به وكيف. يُحفظ كل اختيار فورًا.',
  'notices.kind': 'أبلغني عندما',
  'notices.in_app': 'في التطبيق',
  'notices.desktop': 'سطح المكتب',
  'notices.sound': 'صوت',
  'notices.of.assigned': 'تُسند إليّ محادثة',
  'notices.of.team_assigned': 'تصل محادثة إلى فريق لي',
  'notices.of.mentioned': 'يشير إليّ أحدهم',
  'notices.of.message': 'تكتب جهة اتصال في محادثة لي',
  'notices.of.note': 'يترك أحدهم ملاحظة في محادثة لي',
  'notices.of.woken': 'تعود محادثة مؤجلة',
  'notices.of.sla_warning': 'يقترب موعد اتفاقية الخدمة',
  'notices.of.sla_breached': 'يفوت موعد اتفاقية الخدمة',
  'notices.of.message_failed': 'لم تُسلَّم رسالة لي',
  'notices.ask': 'لم يُسأل متصفحك بعد هل يعرض إشعارات على سطح المكتب.',
  'notices.allow': 'السماح',
  'notices.denied': 'متصفحك لا يسمح بإشعارات سطح المكتب: اسمح بها في إعداداته لهذا الموقع.',
  'notices.unsupported': 'هذا المتصفح لا يعرض إشعارات على سطح المكتب.',
};
