export const languages = { en: 'English', ar: 'العربية', uz: 'Oʻzbekcha', ru: 'Русский' } as const;
export type Language = keyof typeof languages;

export const isLanguage = (code: unknown): code is Language =>
  typeof code === 'string' && Object.hasOwn(languages, code);
export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr');

/** The first of the reader's own languages that we speak. */
export const preferred = (spoken: readonly string[]) =>
  spoken.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
