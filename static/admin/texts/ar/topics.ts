import type { TextsOf } from '../en/index.ts';
import type { topics as english } from '../en/topics.ts';

export const topics: TextsOf<typeof english> = {
  'settings.topics': 'المواضيع',
  'settings.topics.purpose': 'ما تريدون معرفة أن الناس يكتبون عنه: تُصنَّف المحادثات بحسبه بأي لغة كانت.',
  'topics.add': 'إضافة موضوع',
  'topics.empty': 'لا مواضيع خاصة بكم بعد. وحتى ذلك الحين توصف المحادثات بكلماتها.',
  'topics.name.hint': 'يسري الاسم الجديد في كل محادثة لها هذا الموضوع.',
  'topics.synonyms': 'كلمات تدل عليه',
  'topics.synonyms.hint': 'كلمة في كل سطر، بكل لغات عملائكم؛ وتُعرف النهايات وحدها.',
  'topics.enabled': 'البحث عنه',
  'topics.enabled.hint': 'في المحادثات التي تُقرأ من الآن فصاعدًا.',
  'topics.delete': 'حذف الموضوع',
  'topics.delete.hint': 'يُزال من {holders}. لا يمكن التراجع عن ذلك.',
  'topics.merge': 'دمج في موضوع آخر',
  'topics.merge.hint': 'يصبح اسمان لأمر واحد اسمًا واحدًا، ويصبح هذا الاسم من كلماته.',
  'topics.merge.into': 'الموضوع الباقي',
  'topics.merge.choose': 'اختر موضوعًا…',
  'topics.merge.action': 'دمج',
  'topics.merge.title': 'دمج «{name}» في «{into}»؟',
  'topics.merge.consequence': 'يُستبدل «{name}» بـ«{into}» ({holders}) ويختفي. لا يمكن التراجع عن ذلك.',
  'topics.merged': 'أصبح «{name}» «{into}».',
};
