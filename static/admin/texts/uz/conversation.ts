import type { conversation as english } from '../en/conversation.ts';
import type { TextsOf } from '../en/index.ts';

export const conversation: TextsOf<typeof english> = {
  'conversation.thread': 'Yozishmalar',
  'conversation.earlier': 'Oldingilarini koʻrsatish',
  'conversation.gone': 'Bunday murojaat yoʻq yoki sizga koʻrinmaydi.',
  'conversation.inTrash': 'Savatda. Bu yerdan hech narsa yuborilmaydi.',
};
