/** What each code says to people, in the languages of this dialect; English is the problem's own, more exact sentence. */
export const sentences = {
  'AUTH-001': {
    uz: 'API kalit yo‘q yoki noto‘g‘ri.',
    ru: 'Ключ API отсутствует или неверен.',
    ar: 'مفتاح API مفقود أو غير صحيح.',
  },
  'AUTH-003': {
    uz: 'Bu amal uchun ruxsat yo‘q.',
    ru: 'Нет прав на это действие.',
    ar: 'لا تملك صلاحية لهذا الإجراء.',
  },
  'VAL-001': {
    uz: 'So‘rovdagi ma’lumotlar noto‘g‘ri.',
    ru: 'Данные запроса неверны.',
    ar: 'بيانات الطلب غير صحيحة.',
  },
  'RES-404': { uz: 'Topilmadi.', ru: 'Не найдено.', ar: 'غير موجود.' },
  'RES-405': {
    uz: 'Bu usul bu yerda ishlamaydi.',
    ru: 'Этот метод здесь не поддерживается.',
    ar: 'هذه الطريقة غير مسموح بها هنا.',
  },
  'RES-409': {
    uz: 'Bu amal hozirgi holatga zid.',
    ru: 'Действие противоречит текущему состоянию.',
    ar: 'يتعارض هذا الإجراء مع الحالة الحالية.',
  },
  'FILE-413': {
    uz: 'Ma’lumot hajmi juda katta.',
    ru: 'Слишком большой объём данных.',
    ar: 'حجم البيانات كبير جدًا.',
  },
  'RATE-001': {
    uz: 'So‘rovlar juda ko‘p. Birozdan so‘ng urinib ko‘ring.',
    ru: 'Слишком много запросов. Повторите немного позже.',
    ar: 'طلبات كثيرة جدًا. حاول بعد قليل.',
  },
  'SYS-500': {
    uz: 'Serverda xatolik yuz berdi.',
    ru: 'На сервере произошла ошибка.',
    ar: 'حدث خطأ في الخادم.',
  },
  'SYS-503': {
    uz: 'Xizmat vaqtincha ishlamayapti.',
    ru: 'Сервис временно недоступен.',
    ar: 'الخدمة غير متاحة مؤقتًا.',
  },
} as const;

const spoken = ['uz', 'ru', 'ar', 'en'] as const;

/** The first of the caller's languages that we speak; else English. */
export const languageFor = (languages: readonly string[]) =>
  languages.map((wanted) => spoken.find((name) => name === wanted)).find((name) => name !== undefined) ??
  'en';
