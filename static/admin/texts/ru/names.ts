import type { TextsOf } from '../en/index.ts';
import type { names as english } from '../en/names.ts';

export const names: TextsOf<typeof english> = {
  'status.Open': 'Открыто',
  'status.Snoozed': 'Отложено',
  'status.Resolved': 'Решено',
  'status.Closed': 'Закрыто',
  'priority.Low': 'Низкий',
  'priority.Medium': 'Средний',
  'priority.High': 'Высокий',
  'role.Admin': 'Администратор',
  'role.Agent': 'Сотрудник',
  'role.Admin.description': 'Может всё.',
  'role.Agent.description': 'Отвечает клиентам.',
  'business.Default': 'Основной',
  'channel.email': 'Почта',
  'channel.web': 'Чат на сайте',
  'channel.phone': 'Телефон',
  'channel.phone-call': 'Звонок',
  'channel.sms': 'SMS',
  'channel.api': 'API',
  'sla.ok': '{promise}: срок {at}',
  'sla.warning': '{promise}: срок скоро, {at}',
  'sla.breached': '{promise}: просрочено с {at}',
  'sla.paused': '{promise}: отсчёт приостановлен',
  'sla.met': '{promise}: выполнено',
};
