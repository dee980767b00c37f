export const conversation = {
  'conversation.thread': 'What was said',
  'conversation.earlier': 'Show earlier ones',
};
