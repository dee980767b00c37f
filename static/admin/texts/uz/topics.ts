import type { TextsOf } from '../en/index.ts';
import type { topics as english } from '../en/topics.ts';

export const topics: TextsOf<typeof english> = {
  'settings.topics': 'Mavzular',
  'settings.topics.purpose':
    'Odamlar nima haqida yozayotganini koʻrish uchun: suhbatlar qaysi tilda boʻlmasin, shu boʻyicha ajratiladi.',
  'topics.add': 'Mavzu qoʻshish',
  'topics.empty': 'Hali oʻz mavzularingiz yoʻq. Ungacha suhbatlar oʻz soʻzlari bilan tavsiflanadi.',
  'topics.name.hint': 'Yangi nom shu mavzudagi barcha suhbatlarda amal qiladi.',
  'topics.synonyms': 'Uni bildiradigan soʻzlar',
  'topics.synonyms.hint':
    'Har qatorda bittadan, mijozlaringizning barcha tillarida; qoʻshimchalar oʻzi topiladi.',
  'topics.enabled': 'Uni qidirish',
  'topics.enabled.hint': 'Bundan keyin oʻqiladigan suhbatlarda.',
  'topics.delete': 'Mavzuni oʻchirish',
  'topics.delete.hint': 'U {holders}dan olib tashlanadi. Buni ortga qaytarib boʻlmaydi.',
  'topics.merge': 'Boshqasiga birlashtirish',
  'topics.merge.hint': 'Bir narsaning ikki nomi bittaga aylanadi; bu nom uning soʻzlaridan biri boʻladi.',
  'topics.merge.into': 'Qoladigan mavzu',
  'topics.merge.choose': 'Mavzuni tanlang…',
  'topics.merge.action': 'Birlashtirish',
  'topics.merge.title': '“{name}” “{into}”ga birlashtirilsinmi?',
  'topics.merge.consequence':
    '“{name}” oʻrniga “{into}” qoʻyiladi ({holders}) va u yoʻqoladi. Buni ortga qaytarib boʻlmaydi.',
  'topics.merged': '“{name}” endi “{into}”.',
};
