import type { TextsOf } from '../en/index.ts';
import type { picker as english } from '../en/picker.ts';

export const picker: TextsOf<typeof english> = {
  'picker.create': '“{text}” yaratish',
  'picker.accept': '“{text}”',
  'picker.none': 'Mos keladigani topilmadi.',
  'picker.type': 'Nimani izlayotganingizni yozing.',
};
