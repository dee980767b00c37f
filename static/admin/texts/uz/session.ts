import type { TextsOf } from '../en/index.ts';
import type { session as english } from '../en/session.ts';

export const session: TextsOf<typeof english> = {
  'session.another':
    'Endi siz — {name}: shu brauzerda kirgan xodim. Boshqalar bu yerda yozib boshlagan matn ular uchun saqlangan.',
  'session.mistake': 'Bu sahifada xatolik yuz berdi. Sahifani yangilab, qayta urinib koʻring.',
  'session.unreachable': 'Server javob bermayapti',
  'session.unreachableHint':
    'Hech narsa yoʻqolmadi va hech kim tizimdan chiqarilmadi. Server javob berishi bilan sahifa oʻzi davom etadi.',
};
