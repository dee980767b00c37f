import type { TextsOf } from '../en/index.ts';
import type { shell as english } from '../en/shell.ts';

export const shell: TextsOf<typeof english> = {
  'shell.skip': 'Suhbatlarga oʻtish',
  'shell.inbox': 'Kiruvchi',
  'shell.contacts': 'Kontaktlar',
  'shell.settings': 'Sozlamalar',
  'shell.search': 'Qidirish',
  'shell.menu': 'Menyu',
  'shell.reconnecting': 'Aloqa uzildi. Qayta ulanmoqda…',
  'shell.signOut': 'Chiqish',
  'shell.profile': 'Profil',
  'shell.signedOut': 'Seans tugadi. Davom etish uchun qayta kiring: yozganlaringiz joyida.',
  'shell.missing': 'Bu yerda hech narsa yoʻq.',
  'shell.toInbox': 'Kiruvchiga',
  'shell.newView': 'Yangi koʻrinish',
  'shell.editView': 'Tahrirlash',
  'shell.viewMenu': '{name} koʻrinishi bilan amallar',
  'shell.viewDeleted': '{name} koʻrinishi oʻchirildi.',
  'shell.fold': 'Yon panelni yigʻish',
  'shell.unfold': 'Yon panelni yoyish',
  'shell.back': 'Orqaga',
  'shell.pin': 'Qadash',
  'shell.unpin': 'Qadashni bekor qilish',
};
