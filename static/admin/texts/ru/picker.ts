import type { TextsOf } from '../en/index.ts';
import type { picker as english } from '../en/picker.ts';

export const picker: TextsOf<typeof english> = {
  'picker.create': 'Создать «{text}»',
  'picker.accept': '«{text}»',
  'picker.none': 'Ничего не найдено.',
  'picker.type': 'Введите, что ищете.',
};
