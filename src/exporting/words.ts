import type { Heading } from '../domain/exports/order.ts';
import type { Feeling } from '../domain/intelligence.ts';

/** What the documents that people read say of themselves, in the language of the organisation. */
export type Words = {
  title: string;
  of: string;
  conversations: (count: number) => string;
  contact: string;
  status: string;
  channel: string;
  assignee: string;
  team: string;
  tags: string;
  begun: string;
  resolved: string;
  mood: string;
  feelings: Readonly<Record<Feeling, string>>;
  topics: string;
  summary: string;
  toDo: string;
  note: string;
  attachments: string;
  failed: string;
  nobody: string;
  noSubject: string;
  zone: (zone: string) => string;
  bytes: readonly [string, string, string];
};

const english: Words = {
  title: 'Conversations',
  of: 'Exported by',
  conversations: (count) => `Conversations: ${count}`,
  contact: 'Contact',
  status: 'Status',
  channel: 'Channel',
  assignee: 'Assignee',
  team: 'Team',
  tags: 'Tags',
  begun: 'Begun',
  resolved: 'Resolved',
  mood: 'Mood',
  feelings: {
    very_negative: 'Very unhappy',
    negative: 'Unhappy',
    neutral: 'Neutral',
    positive: 'Happy',
    very_positive: 'Very happy',
  },
  topics: 'Topics',
  summary: 'Summary',
  toDo: 'To do',
  note: 'private note',
  attachments: 'Attachments',
  failed: 'not delivered',
  nobody: 'Unknown',
  noSubject: 'No subject',
  zone: (zone) => `Times are those of ${zone}.`,
  bytes: ['B', 'KB', 'MB'],
};

const russian: Words = {
  title: 'Беседы',
  of: 'Выгрузил(а)',
  conversations: (count) => `Бесед: ${count}`,
  contact: 'Контакт',
  status: 'Статус',
  channel: 'Канал',
  assignee: 'Ответственный',
  team: 'Команда',
  tags: 'Метки',
  begun: 'Начало',
  resolved: 'Решено',
  mood: 'Настроение',
  feelings: {
    very_negative: 'Очень недоволен',
    negative: 'Недоволен',
    neutral: 'Нейтрально',
    positive: 'Доволен',
    very_positive: 'Очень доволен',
  },
  topics: 'Темы',
  summary: 'Сводка',
  toDo: 'Что сделать',
  note: 'личная заметка',
  attachments: 'Вложения',
  failed: 'не доставлено',
  nobody: 'Неизвестно',
  noSubject: 'Без темы',
  zone: (zone) => `Время указано по часовому поясу ${zone}.`,
  bytes: ['Б', 'КБ', 'МБ'],
};

const uzbek: Words = {
  title: 'Suhbatlar',
  of: 'Yuklab oluvchi',
  conversations: (count) => `Suhbatlar: ${count}`,
  contact: 'Mijoz',
  status: 'Holati',
  channel: 'Kanal',
  assignee: 'Masʼul',
  team: 'Jamoa',
  tags: 'Teglar',
  begun: 'Boshlangan',
  resolved: 'Hal qilingan',
  mood: 'Kayfiyat',
  feelings: {
    very_negative: 'Juda norozi',
    negative: 'Norozi',
    neutral: 'Betaraf',
    positive: 'Mamnun',
    very_positive: 'Juda mamnun',
  },
  topics: 'Mavzular',
  summary: 'Xulosa',
  toDo: 'Qilinadigan ishlar',
  note: 'ichki eslatma',
  attachments: 'Ilovalar',
  failed: 'yetkazilmadi',
  nobody: 'Nomaʼlum',
  noSubject: 'Mavzusiz',
  zone: (zone) => `Vaqt ${zone} mintaqasi boʻyicha.`,
  bytes: ['B', 'KB', 'MB'],
};

const arabic: Words = {
  title: 'المحادثات',
  of: 'صدّرها',
  conversations: (count) => `عدد المحادثات: ${count}`,
  contact: 'جهة الاتصال',
  status: 'الحالة',
  channel: 'القناة',
  assignee: 'المسؤول',
  team: 'الفريق',
  tags: 'الوسوم',
  begun: 'البداية',
  resolved: 'الحل',
  mood: 'المزاج',
  feelings: {
    very_negative: 'غير راضٍ إطلاقًا',
    negative: 'غير راضٍ',
    neutral: 'محايد',
    positive: 'راضٍ',
    very_positive: 'راضٍ جدًا',
  },
  topics: 'المواضيع',
  summary: 'الملخّص',
  toDo: 'المطلوب',
  note: 'ملاحظة خاصة',
  attachments: 'المرفقات',
  failed: 'لم تُسلَّم',
  nobody: 'غير معروف',
  noSubject: 'بلا موضوع',
  zone: (zone) => `الأوقات بتوقيت ${zone}.`,
  bytes: ['بايت', 'ك.ب', 'م.ب'],
};

const languages: Readonly<Record<Heading['language'], Words>> = {
  en: english,
  ru: russian,
  uz: uzbek,
  ar: arabic,
};
export const wordsOf = ({ language }: Pick<Heading, 'language'>) => languages[language];
export const isRightToLeft = ({ language }: Pick<Heading, 'language'>) => language === 'ar';

/** 1 536 bytes are 1.5 KB. */
export function sizeIn({ bytes: [one, kilo, mega] }: Words, size: number) {
  if (size < 1024) return `${size} ${one}`;
  if (size < 1024 * 1024) return `${(size / 1024).toFixed(1)} ${kilo}`;
  return `${(size / 1024 / 1024).toFixed(1)} ${mega}`;
}
