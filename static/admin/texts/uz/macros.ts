import type { TextsOf } from '../en/index.ts';
import type { macros as english } from '../en/macros.ts';

export const macros: TextsOf<typeof english> = {
  'settings.macros': 'Makrolar',
  'settings.macros.purpose':
    'Tayyor javoblar va makrolar: bir marta yozilib, koʻp ishlatiladigan matnlar va ular bilan bajariladigan amallar.',
  'macros.add': 'Makro qoʻshish',
  'macros.empty': 'Hali makro yoʻq. Qayta-qayta yozadiganlaringiz shu yerda boʻlsin.',
  'macros.deleted': 'Endi hech kim undan foydalana olmaydi. Yuborilganlari qoladi.',
  'macros.unknown': 'Nomaʼlum oʻzgaruvchi',
  'macros.unknownNames': 'Bu oʻzgaruvchilar nomaʼlum, ular oʻz holicha yuboriladi: {names}',
  'macros.used': { other: '{count} marta ishlatilgan' },
  'macros.shortcut': 'Qisqartma',
  'macros.shortcut.hint': 'Javobda / dan keyin yoziladigan soʻz.',
  'macros.text': 'Matn',
  'macros.text.hint': 'Javobga qoʻyiladi, u yerda oʻzgartirish mumkin.',
  'macros.html.hint': 'Bu matn HTML: saqlanganda tozalanadi.',
  'macros.content': 'Mazmuni',
  'macros.actions': 'Amallar',
  'macros.actions.hint': 'Ishlatilganda birin-ketin, ishlatuvchining huquqlari bilan bajariladi.',
  'macros.business.hint': 'Qaysi biznes uchun.',
  'macros.everyBusiness': 'Hammasi uchun',
  'macros.preview': 'Oldindan koʻrish',
  'macros.previewIn': 'Suhbatda oldindan koʻrish',
  'macros.previewEmpty': 'Bu yerda koʻrish uchun matn yozing.',
};
