import type { conversation as english } from '../en/conversation.ts';
import type { TextsOf } from '../en/index.ts';

export const conversation: TextsOf<typeof english> = {
  'conversation.thread': 'Переписка',
  'conversation.earlier': 'Показать более ранние',
  'conversation.gone': 'Такого обращения нет, или вам его не видно.',
  'conversation.inTrash': 'В корзине. Отсюда ничего не отправляется.',
};
