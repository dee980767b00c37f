import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The number in E.164 (`+998901234567`), or null when it is none; `country` helps with numbers given without a code. */
export function phoneNumber(typed: string, country: string | null) {
  // The cast: a country that the library does not know is the same as none.
  const number = parsePhoneNumberFromString(typed, (country ?? undefined) as CountryCode | undefined);
  return number?.isPossible() ? number.number : null;
}
