import type { Settings } from '../settings.shape.ts';

const invitations: Record<Settings['language'], string> = {
  en: 'How satisfied are you with our help? It takes less than a minute:',
  ar: 'ما مدى رضاك عن مساعدتنا؟ لن يستغرق ذلك أكثر من دقيقة:',
  uz: 'Yordamimizdan qanchalik mamnunsiz? Bir daqiqadan kam vaqt oladi:',
  ru: 'Насколько вы довольны нашей помощью? Это займёт меньше минуты:',
};

/** What a contact is asked with. */
export const invitationIn = (language: Settings['language'], link: string) =>
  `${invitations[language]}\n${link}`;
