import type { Settings } from '../../domain/settings.shape.ts';

export type Language = Settings['language'];
export type SurveyTexts = {
  name: string;
  question: string;
  /** From 1 to 5. */
  ratings: readonly [string, string, string, string, string];
  comment: string;
  optional: string;
  send: string;
  choose: string;
  tooLong: string;
  thanks: string;
  thanksMore: string;
  answered: string;
  answeredMore: string;
  unknown: string;
  unknownMore: string;
  busy: string;
  busyMore: string;
  failed: string;
  failedMore: string;
};

export const surveyTexts: Record<Language, SurveyTexts> = {
  en: {
    name: 'English',
    question: 'How satisfied are you with our help?',
    ratings: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    comment: 'Is there anything you would like to add?',
    optional: 'optional',
    send: 'Send',
    choose: 'Please choose one of the five answers.',
    tooLong: 'Please shorten your comment to 1000 characters.',
    thanks: 'Thank you',
    thanksMore: 'Your answer has arrived. You can close this page.',
    answered: 'You have answered already',
    answeredMore: 'Thank you. Nothing more needs to be done.',
    unknown: 'There is nothing to rate here',
    unknownMore: 'This link is not complete, or no longer valid.',
    busy: 'One moment, please',
    busyMore: 'There were too many requests from your network. Please try again in a few minutes.',
    failed: 'That did not work',
    failedMore: 'Nothing has been saved. Please go back and try again.',
  },
  ar: {
    name: 'العربية',
    question: 'ما مدى رضاك عن مساعدتنا؟',
    ratings: ['غير راضٍ إطلاقًا', 'غير راضٍ', 'محايد', 'راضٍ', 'راضٍ جدًا'],
    comment: 'هل تود إضافة شيء؟',
    optional: 'اختياري',
    send: 'إرسال',
    choose: 'يرجى اختيار إحدى الإجابات الخمس.',
    tooLong: 'يرجى اختصار تعليقك إلى 1000 حرف.',
    thanks: 'شكرًا لك',
    thanksMore: 'لقد وصلت إجابتك. يمكنك إغلاق هذه الصفحة.',
    answered: 'لقد أجبت من قبل',
    answeredMore: 'شكرًا لك. لا يلزمك فعل أي شيء آخر.',
    unknown: 'لا يوجد هنا ما يمكن تقييمه',
    unknownMore: 'هذا الرابط غير مكتمل أو لم يعد صالحًا.',
    busy: 'لحظة من فضلك',
    busyMore: 'وردت طلبات كثيرة جدًا من شبكتك. يرجى المحاولة مرة أخرى بعد بضع دقائق.',
    failed: 'لم ينجح ذلك',
    failedMore: 'لم يُحفظ شيء. يرجى الرجوع والمحاولة مرة أخرى.',
  },
  uz: {
    name: 'Oʻzbekcha',
    question: 'Yordamimizdan qanchalik mamnunsiz?',
    ratings: ['Juda norozi', 'Norozi', 'Oʻrtacha', 'Mamnun', 'Juda mamnun'],
    comment: 'Yana biror narsa qoʻshmoqchimisiz?',
    optional: 'ixtiyoriy',
    send: 'Yuborish',
    choose: 'Iltimos, beshta javobdan birini tanlang.',
    tooLong: 'Iltimos, izohingizni 1000 belgigacha qisqartiring.',
    thanks: 'Rahmat',
    thanksMore: 'Javobingiz yetib keldi. Bu sahifani yopishingiz mumkin.',
    answered: 'Siz allaqachon javob bergansiz',
    answeredMore: 'Rahmat. Boshqa hech narsa qilish shart emas.',
    unknown: 'Bu yerda baholaydigan narsa yoʻq',
    unknownMore: 'Bu havola toʻliq emas yoki endi amal qilmaydi.',
    busy: 'Bir oz kuting',
    busyMore: 'Tarmogʻingizdan juda koʻp soʻrov keldi. Bir necha daqiqadan soʻng qayta urinib koʻring.',
    failed: 'Amalga oshmadi',
    failedMore: 'Hech narsa saqlanmadi. Iltimos, orqaga qaytib, qayta urinib koʻring.',
  },
  ru: {
    name: 'Русский',
    question: 'Насколько вы довольны нашей помощью?',
    ratings: ['Очень недоволен', 'Недоволен', 'Нейтрально', 'Доволен', 'Очень доволен'],
    comment: 'Хотите что-нибудь добавить?',
    optional: 'необязательно',
    send: 'Отправить',
    choose: 'Пожалуйста, выберите один из пяти ответов.',
    tooLong: 'Пожалуйста, сократите комментарий до 1000 знаков.',
    thanks: 'Спасибо',
    thanksMore: 'Ваш ответ получен. Эту страницу можно закрыть.',
    answered: 'Вы уже ответили',
    answeredMore: 'Спасибо. Больше ничего делать не нужно.',
    unknown: 'Здесь нечего оценивать',
    unknownMore: 'Ссылка неполна или больше не действует.',
    busy: 'Одну минуту',
    busyMore: 'Из вашей сети поступило слишком много запросов. Попробуйте снова через несколько минут.',
    failed: 'Не получилось',
    failedMore: 'Ничего не сохранено. Вернитесь назад и попробуйте ещё раз.',
  },
};

const isLanguage = (typed: string): typed is Language => Object.hasOwn(surveyTexts, typed);

/** The first of those wished for that there is. */
export const languageOf = (wished: readonly string[], usual: Language) => wished.find(isLanguage) ?? usual;
