import type { TextsOf } from '../en/index.ts';
import type { notices as english } from '../en/notices.ts';

export const notices: TextsOf<typeof english> = {
  'settings.notices': 'Bildirishnomalar',
  'settings.notices.purpose': 'Sizga nima haqida va qanday aytiladi. Har bir tanlov darhol saqlanadi.',
  'notices.kind': 'Qachon aytilsin',
  'notices.in_app': 'Ilovada',
  'notices.desktop': 'Ish stoli',
  'notices.sound': 'Ovoz',
  'notices.of.assigned': 'suhbat menga tayinlanganda',
  'notices.of.team_assigned': 'jamoamga suhbat kelganda',
  'notices.of.mentioned': 'meni eslatishganda',
  'notices.of.message': 'suhbatimda kontakt yozganda',
  'notices.of.note': 'suhbatimda izoh qoldirilganda',
  'notices.of.woken': 'kechiktirilgan suhbat qaytganda',
  'notices.of.sla_warning': 'SLA muddati yaqinlashganda',
  'notices.of.sla_breached': 'SLA muddati buzilganda',
  'notices.of.message_failed': 'xabarim yetkazilmaganda',
  'notices.ask': 'Brauzerdan ish stolida bildirishnoma koʻrsatishga hali ruxsat soʻralmagan.',
  'notices.allow': 'Ruxsat berish',
  'notices.denied': 'Brauzer ish stolida bildirishnomaga ruxsat bermayapti: sayt sozlamalarida yoqing.',
  'notices.unsupported': 'Bu brauzer ish stolida bildirishnoma koʻrsatmaydi.',
};
