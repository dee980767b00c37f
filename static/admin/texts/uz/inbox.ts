import type { inbox as english } from '../en/inbox.ts';
import type { TextsOf } from '../en/index.ts';

export const inbox: TextsOf<typeof english> = {
  'inbox.folders': 'Jildlar',
  'inbox.mine': 'Meniki',
  'inbox.unassigned': 'Tayinlanmagan',
  'inbox.all': 'Hammasi',
  'inbox.mentions': 'Eslatmalar',
  'inbox.snoozed': 'Kechiktirilgan',
  'inbox.trash': 'Savat',
  'inbox.teams': 'Jamoalar',
  'inbox.views': 'Koʻrinishlar',
  'inbox.conversations': 'Suhbatlar',
  'inbox.state': 'Holat',
  'inbox.state.open': 'Ochiq',
  'inbox.state.waiting': 'Kutilmoqda',
  'inbox.state.resolved': 'Hal qilingan',
  'inbox.state.any': 'Hammasi',
  'inbox.noSubject': 'Mavzusiz',
  'inbox.noMessage': 'Hali hech narsa yozilmagan',
  'inbox.empty': 'Bu yer boʻsh. Tinchlikdan bahra oling.',
  'inbox.unread': { other: '{count} ta oʻqilmagan xabar' },
  'inbox.total': { other: '{count} ta suhbat' },
  'inbox.next': 'Keyingi suhbat',
  'inbox.previous': 'Oldingi suhbat',
  'inbox.choose': 'Oʻqish uchun suhbatni tanlang.',
};
