import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The number in E.164 (`+998901234567`), or null when it is none; `country` helps with numbers given without a code. */
export function phoneNumber(typed: string, country: string | null) {
  // The cast: a country that the library does not know is the same as none.
  const number = parsePhoneNumberFromString(typed, (country ?? undefined) as CountryCode | undefined);
  return number?.isPossible() ? number.number : null;
}

/** The digits that people dial for a number in E.164: from everywhere, and inside its country without a leading zero. */
export function numbersToDial(e164: string) {
  const inside = parsePhoneNumberFromString(e164)?.nationalNumber;
  return [...new Set([digitsOf(e164), ...(inside ? [inside as string] : [])])];
}

const PHONE = /^\+?[\d\s().\-/]{5,30}$/;

/** A number in E.164 as it is dialled inside its country, without a leading zero; null where the country is not clear. */
export function nationalPhone(e164: string) {
  const parsed = parsePhoneNumberFromString(e164);
  return parsed?.country
    ? { country: parsed.country as string, number: parsed.nationalNumber as string }
    : null;
}

/** The digits of what may be a phone number, however it is written and wherever it is dialled from; else null. */
export function dialled(typed: string) {
  const digits = PHONE.test(typed.trim()) ? digitsOf(typed).replace(/^0+/, '') : '';
  return digits.length >= 5 ? digits : null;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');
