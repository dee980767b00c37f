import type { conversation as english } from '../en/conversation.ts';
import type { TextsOf } from '../en/index.ts';

export const conversation: TextsOf<typeof english> = {
  'conversation.thread': 'ما قيل',
  'conversation.earlier': 'إظهار الأقدم',
  'conversation.gone': 'لا توجد محادثة كهذه، أو أنها ليست متاحة لك.',
  'conversation.inTrash': 'في سلة المهملات. لا يُرسل شيء من هنا.',
};
