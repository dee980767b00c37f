import { IGNORED, type Mapping, TARGET } from './mapping.ts';

/** What columns are often headed with, in the languages of the UI and in those of other programs. */
const HEADINGS: Readonly<Record<string, string>> = {
  first_name: 'first name|firstname|given name|forename|имя|ism|ismi|الاسم الأول|vorname|ad|nombre',
  last_name:
    'last name|lastname|surname|family name|фамилия|familiya|familiyasi|اسم العائلة|nachname|soyad|apellido',
  name: 'name|full name|contact|contact name|customer|фио|полное имя|контакт|клиент|f i sh|toʻliq ism|mijoz|الاسم|الاسم الكامل',
  email:
    'email|e mail|mail|email address|почта|электронная почта|эл почта|elektron pochta|pochta|البريد الإلكتروني|البريد',
  phone:
    'phone|phone number|telephone|tel|mobile|mobile phone|cell|whatsapp|телефон|номер телефона|мобильный|telefon|telefon raqami|الهاتف|رقم الهاتف|الجوال',
  country: 'country|country code|страна|mamlakat|davlat|الدولة|البلد',
};
/** What our own exports head with besides; there may be several of these. */
const MORE: Readonly<Record<string, string>> = { other_emails: 'email', other_phones: 'phone' };
const targets = new Map(
  Object.entries(HEADINGS).flatMap(([target, words]) =>
    words.split('|').map((word) => [word, target] as const),
  ),
);

/** What the columns seem to be; each target is taken once, and what nobody recognises is left out. */
export function suggested(headings: readonly string[]): Mapping {
  const taken = new Set<string>();
  return Object.fromEntries(
    headings.map((heading) => {
      if (Object.hasOwn(MORE, heading)) return [heading, MORE[heading] ?? IGNORED];
      const target = OWN.test(heading) ? heading : targets.get(plain(heading));
      if (target === undefined || taken.has(target)) return [heading, IGNORED];
      taken.add(target);
      return [heading, target];
    }),
  );
}

/** What our own exports are headed with. */
const OWN = new RegExp(TARGET, 'u');

const plain = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_.\-:()]+/g, ' ')
    .trim();
