import type { TextsOf } from '../en/index.ts';
import type { picker as english } from '../en/picker.ts';

export const picker: TextsOf<typeof english> = {
  'picker.create': '“{text}” yaratish',
  'picker.none': 'Mos keladigani topilmadi.',
};
