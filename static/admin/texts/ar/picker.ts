import type { TextsOf } from '../en/index.ts';
import type { picker as english } from '../en/picker.ts';

export const picker: TextsOf<typeof english> = {
  'picker.create': 'إنشاء «{text}»',
  'picker.accept': '«{text}»',
  'picker.none': 'لا نتائج مطابقة.',
  'picker.type': 'اكتب ما تبحث عنه.',
};
