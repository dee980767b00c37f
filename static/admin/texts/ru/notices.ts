import type { TextsOf } from '../en/index.ts';
import type { notices as english } from '../en/notices.ts';

export const notices: TextsOf<typeof english> = {
  'settings.notices': 'Уведомления',
  'settings.notices.purpose': 'О чём и как вам сообщать. Каждый выбор сохраняется сразу.',
  'notices.kind': 'Сообщать, когда',
  'notices.in_app': 'В приложении',
  'notices.desktop': 'Рабочий стол',
  'notices.sound': 'Звук',
  'notices.of.assigned': 'мне назначили обращение',
  'notices.of.team_assigned': 'обращение пришло моей команде',
  'notices.of.mentioned': 'меня упомянули',
  'notices.of.message': 'контакт пишет в моём обращении',
  'notices.of.note': 'в моём обращении оставили заметку',
  'notices.of.woken': 'вернулось отложенное обращение',
  'notices.of.sla_warning': 'близок срок SLA',
  'notices.of.sla_breached': 'нарушен срок SLA',
  'notices.of.message_failed': 'моё сообщение не доставлено',
  'notices.ask': 'Браузер ещё не спрашивал разрешения показывать уведомления на рабочем столе.',
  'notices.allow': 'Разрешить',
  'notices.denied': 'Браузер не разрешает уведомления на рабочем столе: включите их в настройках сайта.',
  'notices.unsupported': 'Этот браузер не показывает уведомления на рабочем столе.',
};
