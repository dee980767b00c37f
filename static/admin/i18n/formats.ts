/** Making one takes eighty times as long as using it, and every row of a list shows dates and numbers. */
const kept = <Options, Format>(make: (language: string, options: Options) => Format) => {
  const known = new Map<string, Format>();
  return (language: string, options: Options) => {
    const name = `${language} ${JSON.stringify(options)}`;
    const format = known.get(name) ?? make(language, options);
    known.set(name, format);
    return format;
  };
};

export const dateFormat = kept(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);
export const numberFormat = kept(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);
export const relativeFormat = kept(
  (language, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options),
);
export const pluralRules = kept(
  (language, options: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options),
);
