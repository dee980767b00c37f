import type { TextsOf } from '../en/index.ts';
import type { lists as english } from '../en/lists.ts';

export const lists: TextsOf<typeof english> = {
  'settings.statuses': 'Holatlar',
  'settings.statuses.purpose':
    'Suhbat nimani kutayotgani — ishingiz soʻzlari bilan va odamlar topadigan tartibda.',
  'statuses.add': 'Holat qoʻshish',
  'statuses.builtin': 'Har bir oʻrnatmada bor',
  'statuses.category': 'Quyidagicha hisoblanadi',
  'statuses.category.hint':
    'Ochiq — sizni kutadi, kutilmoqda — boshqani, yakunlangan — tugagan. Suhbatlar shu holatga oʻtgach oʻzgarmaydi.',
  'statuses.delete': 'Holatni oʻchirish',
  'statuses.delete.hint': 'Faqat hech bir suhbatda yoʻq holatni.',
  'statuses.delete.consequence':
    'Hech bir suhbatda yoʻq, shuning uchun hech narsa oʻzgarmaydi. Qaytarib boʻlmaydi.',
  'settings.tags': 'Teglar',
  'settings.tags.purpose': 'Suhbatlar saralanadigan va topiladigan soʻzlar; bu yerda ular tartibga solinadi.',
  'tags.add': 'Teg qoʻshish',
  'tags.empty': 'Hozircha teglar yoʻq. Ular suhbatga teg qoʻyilganda ham paydo boʻladi.',
  'tags.name.hint': 'Yangi nom shu tegli barcha suhbatlarda amal qiladi.',
  'tags.many': '{count} tadan koʻp suhbat',
  'tags.delete': 'Tegni oʻchirish',
  'tags.delete.hint': '{holders}dan olib tashlanadi. Buni qaytarib boʻlmaydi.',
  'tags.merge': 'Boshqasiga birlashtirish',
  'tags.merge.hint': 'Bir narsaning ikki nomi bittaga aylanadi.',
  'tags.merge.into': 'Qoladigan teg',
  'tags.merge.choose': 'Tegni tanlang…',
  'tags.merge.action': 'Birlashtirish',
  'tags.merge.title': '“{name}” “{into}”ga birlashtirilsinmi?',
  'tags.merge.consequence':
    '“{name}” oʻrniga “{into}” qoʻyiladi ({holders}) va oʻzi yoʻqoladi. Buni qaytarib boʻlmaydi.',
  'tags.merged': 'Endi “{name}” — “{into}”.',
};
