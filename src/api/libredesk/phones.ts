import { nationalPhone, phoneNumber } from '../../lib/phone.ts';
import { Problem } from '../../lib/problem.ts';

type Phone = { phone: string | null; country: string | null };
type Wanted = { phone_number?: string | null; phone_number_country_code?: string | null };

/** Libredesk keeps a number as it is dialled inside its country, and the country beside it. */
export function phoneFields({ phone, country }: Phone) {
  const inside = phone === null ? null : nationalPhone(phone);
  return {
    phone_number: inside?.number ?? phone,
    phone_number_country_code: inside?.country ?? country,
  };
}

/** What a request says of number and country; whichever it leaves out stays as it was shown. */
export function parsePhone(before: Phone, wanted: Wanted): Partial<Phone> {
  if (wanted.phone_number === undefined && wanted.phone_number_country_code === undefined) return {};
  const { phone_number: typed, phone_number_country_code: code } = { ...phoneFields(before), ...wanted };
  const country = countryIn(blankToNull(code));
  const number = blankToNull(typed);
  return { phone: number === null ? null : dialled(number, country), country };
}

/** An empty text and the word null both stand for nothing, for that is what a form can say. */
export const blankToNull = (typed: string | null | undefined) =>
  typed === undefined || typed === null || /^\s*(null)?\s*$/.test(typed) ? null : typed;

function countryIn(code: string | null) {
  if (code === null || /^[a-z]{2}$/i.test(code)) return code?.toUpperCase() ?? null;
  throw Problem.invalid(
    'phone_number_country_code',
    'phone_number_country_code must be two letters, such as US.',
  );
}

function dialled(typed: string, country: string | null) {
  const number = phoneNumber(typed, country);
  if (number !== null) return number;
  throw Problem.invalid(
    'phone_number',
    'phone_number must be a number that can be dialled in the country of phone_number_country_code.',
  );
}
