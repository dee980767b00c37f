import type { faults as english } from '../en/faults.ts';
import type { TextsOf } from '../en/index.ts';

export const faults: TextsOf<typeof english> = {
  'fault.required': 'Bu yerni toʻldiring.',
  'fault.blank': 'Bu yerni toʻldiring.',
  'fault.pattern': 'Bu kutilganidek yozilmagan.',
  'fault.minimum': 'Kamida {limit}.',
  'fault.maximum': 'Koʻpi bilan {limit}.',
  'fault.exclusiveMinimum': '{limit} dan katta boʻlsin.',
  'fault.password': 'Parol kamida {limit} belgidan iborat boʻlsin va uni topish oson boʻlmasin.',
  'fault.minLength': 'Kamida {count} belgi.',
  'fault.maxLength': 'Koʻpi bilan {count} belgi.',
  'fault.minItems': 'Kamida {count} tasini tanlang.',
  'fault.maxItems': 'Koʻpi bilan {count} tasini tanlang.',
  'fault.email': 'Bu elektron pochta manzili boʻlishi kerak.',
  'fault.phone': 'Bu mamlakat kodi bilan yozilgan telefon raqami boʻlishi kerak, masalan +998901234567.',
  'fault.uri': 'Bu https://example.com kabi manzil boʻlishi kerak.',
  'fault.date': 'Bu sana boʻlishi kerak, masalan 2026-03-14.',
  'fault.time': 'Bu vaqt boʻlishi kerak, masalan 09:30.',
  'fault.date-time': 'Bu sana va vaqt boʻlishi kerak.',
  'fault.time-zone': 'Bu vaqt mintaqasi boʻlishi kerak, masalan Asia/Tashkent.',
  'fault.picture': 'Rasm PNG, JPEG, GIF yoki WebP boʻlishi kerak.',
  'fault.number': 'Bu son boʻlishi kerak.',
  'fault.enum': 'Bu yerda bunday tanlov yoʻq.',
};
