import type { TextsOf } from '../en/index.ts';
import type { organisation as english } from '../en/organisation.ts';

export const organisation: TextsOf<typeof english> = {
  'settings.organisation': 'Tashkilot',
  'settings.organisation.purpose':
    'Mijozlar tashkilotingizni qanday nom bilan koʻrishi, uning vaqti va tili hamda hamma uchun umumiy cheklovlar.',
  'organisation.identity': 'Siz kimsiz',
  'organisation.conversations': 'Suhbatlar',
  'organisation.files': 'Fayllar',
  'organisation.limits': 'API kalitlari soʻrovlari',
  'organisation.name': 'Tashkilot nomi',
  'organisation.name.hint': 'Mijozlar uni soʻrovnomalarda va xatlar ostida koʻradi.',
  'organisation.zone.hint': 'Sanalar, kunlik hisoblar va tungi ishlar uchun.',
  'organisation.language': 'Til',
  'organisation.language.hint': 'Confab mijozlarga yozadigan til; ish tilini har kim oʻzi tanlaydi.',
  'organisation.country': 'Mamlakat',
  'organisation.country.hint': 'Mamlakat kodisiz yozilgan telefon raqamlari uchun.',
  'organisation.hours': 'Ish vaqti',
  'organisation.hours.hint': 'Jamoasining oʻz ish vaqti boʻlmaganlar qachon ishlaydi.',
  'organisation.hours.always': 'Doim ochiq',
  'organisation.undo': 'Javobni qaytarib olish uchun soniyalar',
  'organisation.undo.hint': 'Javob yuborilishidan oldin shuncha kutadi; 0 — darhol yuboriladi.',
  'organisation.reopen': 'Yakunlangan suhbat yangi soʻz bilan qayta ochiladigan kunlar',
  'organisation.reopen.hint': 'Undan keyin yangi suhbat boshlanadi. Boʻsh: doim qayta ochiladi.',
  'organisation.pause': 'Ikki soʻrovnoma orasidagi kunlar',
  'organisation.pause.hint': 'Qoniqishi soʻralgan mijoz shuncha vaqt bezovta qilinmaydi.',
  'organisation.upload': 'Eng katta fayl, megabaytda',
  'organisation.blocked': 'Rad etiladigan kengaytmalar',
  'organisation.blocked.hint': 'Boʻsh joy bilan ajrating, masalan: exe bat js',
  'organisation.backups': 'Saqlanadigan tungi zaxira nusxalar',
  'organisation.backups.hint': 'Maʼlumotlar jildida; 0 — qilinmaydi.',
  'organisation.limits.hint':
    'Har bir kalit har bir API ga qancha soʻrov yuborishi mumkin; boʻsh — API oʻz meʼyori.',
  'organisation.limits.api': 'API',
  'organisation.limits.minute': 'Bir daqiqada',
  'organisation.limits.second': 'Bir soniyada',
  'settings.businesses': 'Bizneslar',
  'settings.businesses.purpose':
    'Bitta oʻrnatmadagi alohida brendlar yoki mijozlar: har birining oʻz kiruvchi qutilari bor, kalitlarni bittasi bilan cheklash mumkin.',
  'businesses.add': 'Biznes qoʻshish',
  'businesses.empty': 'Hozircha bizneslar yoʻq.',
  'businesses.slug': 'Qisqa nom',
  'businesses.slug.hint':
    'Dasturlar uni shunday ataydi: kichik harflar, raqamlar va chiziqcha. Keyin oʻzgarmaydi.',
  'businesses.zone.hint': 'Boʻsh: tashkilotniki.',
};
