import type { design as english } from '../en/design.ts';
import type { TextsOf } from '../en/index.ts';

export const design: TextsOf<typeof english> = {
  'design.title': 'Дизайн рабочего места',
};
