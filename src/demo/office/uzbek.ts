import { russian } from '../languages/russian.ts';
import { uzbek as language } from '../languages/uzbek.ts';
import type { Office } from './office.ts';

export const uzbek: Office = {
  staff: [language, language, russian, language],
  shop: 'Namuna doʻkon',
  clinic: 'Namuna klinika',
  teams: { frontDesk: 'Qabulxona', sales: 'Savdo', support: 'Yordam xizmati' },
  tags: {
    booking: 'yozilish',
    price: 'narx',
    delivery: 'yetkazish',
    refund: 'pulni qaytarish',
    complaint: 'shikoyat',
    thanks: 'rahmat',
    vip: 'vip',
    urgent: 'shoshilinch',
    'follow-up': 'qayta aloqa',
  },
  replies: [
    {
      name: 'Salomlashish',
      shortcut: 'salom',
      content:
        'Assalomu alaykum, {{contact.first_name | va rahmat}}! Bizga yozganingiz uchun rahmat. Qanday yordam bera olamiz?',
    },
    {
      name: 'Buyurtma raqamini soʻrash',
      shortcut: 'buyurtma',
      content: 'Iltimos, buyurtma raqamini yuboring. U ikkita harf bilan boshlanadi, masalan AB-12345.',
    },
    {
      name: 'Yetkazish muddati',
      shortcut: 'yetkazish',
      content:
        'Buyurtma keyingi ish kuni joʻnatiladi va ikki-toʻrt kunda yetib boradi. Yoʻlga chiqqach, xabar beramiz.',
    },
    {
      name: 'Xayrlashish',
      shortcut: 'xayr',
      content: 'Arzimaydi, {{contact.first_name | xayr}}! Istalgan vaqtda yozing.\n\n{{agent.first_name}}',
    },
  ],
  macros: {
    refund: {
      name: 'Pulni qaytarishni boshlash',
      content: 'Pulni qaytarishni boshladik. Pul besh bank kuni ichida hisobingizga tushadi.',
    },
    urgent: { name: 'Shoshilinch deb belgilash', content: '' },
    done: {
      name: 'Rahmat aytib yakunlash',
      content: 'Sabringiz uchun rahmat. Masala hal boʻldi deb hisoblaymiz.',
    },
  },
  views: { waiting: 'Javobimni kutmoqda', late: 'Eng shoshilinch', unread: 'Jamoalarimda oʻqilmagan' },
  policy: { name: 'Namuna vaʼda', description: 'Toʻrt soat ichida javob, uch kun ichida yechim.' },
  hours: 'Namuna ish vaqti',
};
