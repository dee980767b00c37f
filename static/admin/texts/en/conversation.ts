export const conversation = {
  'conversation.thread': 'What was said',
  'conversation.earlier': 'Show earlier ones',
  'conversation.gone': 'There is no such conversation, or it is not yours to see.',
  'conversation.inTrash': 'In the trash. Nothing is sent from here.',
};
