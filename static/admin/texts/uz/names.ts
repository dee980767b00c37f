import type { TextsOf } from '../en/index.ts';
import type { names as english } from '../en/names.ts';

export const names: TextsOf<typeof english> = {
  'status.Open': 'Ochiq',
  'status.Snoozed': 'Kechiktirilgan',
  'status.Resolved': 'Hal qilingan',
  'status.Closed': 'Yopilgan',
  'priority.Low': 'Past',
  'priority.Medium': 'Oʻrta',
  'priority.High': 'Yuqori',
  'role.Admin': 'Administrator',
  'role.Agent': 'Xodim',
  'role.Admin.description': 'Hamma narsani qila oladi.',
  'role.Agent.description': 'Mijozlarga javob beradi.',
  'business.Default': 'Asosiy',
  'channel.email': 'Email',
  'channel.web': 'Sayt chati',
  'channel.phone': 'Telefon',
  'channel.phone-call': 'Telefon qoʻngʻirogʻi',
  'channel.sms': 'SMS',
  'channel.api': 'API',
  'sla.ok': '{promise}: muddati {at}',
  'sla.warning': '{promise}: muddati yaqin, {at}',
  'sla.breached': '{promise}: {at} dan beri kechikmoqda',
  'sla.paused': '{promise}: hisob toʻxtatib turilgan',
  'sla.met': '{promise}: bajarildi',
};
