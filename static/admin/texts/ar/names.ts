import type { TextsOf } from '../en/index.ts';
import type { names as english } from '../en/names.ts';

export const names: TextsOf<typeof english> = {
  'status.Open': 'مفتوحة',
  'status.Snoozed': 'مؤجلة',
  'status.Resolved': 'محلولة',
  'status.Closed': 'مغلقة',
  'priority.Low': 'منخفضة',
  'priority.Medium': 'متوسطة',
  'priority.High': 'عالية',
  'role.Admin': 'مدير',
  'role.Agent': 'موظف',
  'role.Admin.description': 'يمكنه فعل كل شيء.',
  'role.Agent.description': 'يرد على العملاء.',
  'business.Default': 'الأساسي',
  'channel.email': 'بريد إلكتروني',
  'channel.web': 'محادثة الموقع',
  'channel.phone': 'هاتف',
  'channel.phone-call': 'مكالمة هاتفية',
  'channel.sms': 'رسالة نصية',
  'channel.api': 'واجهة برمجية',
  'sla.ok': '{promise}: الموعد {at}',
  'sla.warning': '{promise}: يحين الموعد قريبًا، {at}',
  'sla.breached': '{promise}: تأخر منذ {at}',
  'sla.paused': '{promise}: العدّاد متوقف مؤقتًا',
  'sla.met': '{promise}: تم الالتزام به',
};
