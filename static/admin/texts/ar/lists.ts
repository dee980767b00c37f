import type { TextsOf } from '../en/index.ts';
import type { lists as english } from '../en/lists.ts';

export const lists: TextsOf<typeof english> = {
  'settings.statuses': 'الحالات',
  'settings.statuses.purpose': 'ما تنتظره المحادثة، بكلمات عملكم وبالترتيب الذي يجدونها به.',
  'statuses.add': 'إضافة حالة',
  'statuses.builtin': 'جزء من كل تثبيت',
  'statuses.category': 'تُحسب',
  'statuses.category.hint':
    'المفتوحة تنتظركم، والمنتظرة تنتظر غيركم، والمنتهية انتهت. لا يتغيّر ذلك متى كانت لمحادثات.',
  'statuses.delete': 'حذف الحالة',
  'statuses.delete.hint': 'فقط ما لا تحمله أي محادثة.',
  'statuses.delete.consequence': 'لا تحملها أي محادثة، فلن يتغيّر شيء. لا يمكن التراجع.',
  'settings.tags': 'الوسوم',
  'settings.tags.purpose': 'كلمات تُرتَّب بها المحادثات ويُعثر عليها؛ هنا تُبقيها مرتبة.',
  'tags.add': 'إضافة وسم',
  'tags.empty': 'لا وسوم بعد. تُنشأ أيضًا بوسم محادثة.',
  'tags.name.hint': 'يسري الاسم الجديد في كل محادثة تحمل الوسم.',
  'tags.many': 'أكثر من {count} محادثة',
  'tags.delete': 'حذف الوسم',
  'tags.delete.hint': 'يُزال من: {holders}. لا يمكن التراجع.',
  'tags.merge': 'دمج في وسم آخر',
  'tags.merge.hint': 'كلمتان لشيء واحد تصبحان واحدة.',
  'tags.merge.into': 'الوسم الذي يبقى',
  'tags.merge.choose': 'اختر وسمًا…',
  'tags.merge.action': 'دمج',
  'tags.merge.title': 'دمج «{name}» في «{into}»؟',
  'tags.merge.consequence': 'يُستبدل «{name}» بـ«{into}» ({holders}) ثم يُحذف. لا يمكن التراجع.',
  'tags.merged': 'أصبح «{name}» هو «{into}».',
};
