export const beginning = {
  'beginning.title': 'Начать разговор',
  'beginning.whom': 'Кому? Имя, адрес почты или телефон',
  'beginning.another': 'Другой человек',
  'beginning.subject': 'Тема',
  'beginning.message': 'Сообщение',
  'beginning.noInbox': 'У этой организации нет включённого ящика.',
};
