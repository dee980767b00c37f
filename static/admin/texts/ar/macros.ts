import type { TextsOf } from '../en/index.ts';
import type { macros as english } from '../en/macros.ts';

export const macros: TextsOf<typeof english> = {
  'settings.macros': 'الماكرو',
  'settings.macros.purpose': 'الردود الجاهزة والماكرو: نصوص تُكتب مرة وتُستخدم كثيرًا، مع ما يُنفَّذ معها.',
  'macros.add': 'إضافة ماكرو',
  'macros.empty': 'لا ماكرو بعد. ما تكتبه مرارًا مكانه هنا.',
  'macros.deleted': 'لن يستطيع أحد استخدامه. ما أُرسل به يبقى.',
  'macros.unknown': 'متغيّر مجهول',
  'macros.unknownNames': 'هذه المتغيّرات مجهولة وتُرسل كما هي: {names}',
  'macros.used': {
    zero: 'لم يُستخدم',
    one: 'استُخدم مرة',
    two: 'استُخدم مرتين',
    few: 'استُخدم {count} مرات',
    many: 'استُخدم {count} مرة',
    other: 'استُخدم {count} مرة',
  },
  'macros.shortcut': 'الاختصار',
  'macros.shortcut.hint': 'ما يُكتب بعد / في الرد.',
  'macros.text': 'النص',
  'macros.text.hint': 'يوضع في الرد حيث يمكن تعديله.',
  'macros.html.hint': 'هذا النص HTML: يُنظَّف عند الحفظ.',
  'macros.content': 'ما يقوله',
  'macros.actions': 'الإجراءات',
  'macros.actions.hint': 'تُنفَّذ عند استخدامه واحدًا تلو الآخر بصلاحيات من يستخدمه.',
  'macros.business.hint': 'لأي نشاط هو.',
  'macros.everyBusiness': 'كلها',
  'macros.preview': 'معاينة',
  'macros.previewIn': 'معاينة في المحادثة',
  'macros.previewEmpty': 'اكتب نصًا لترى ما يقوله هنا.',
};
