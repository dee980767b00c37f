import { isEmailAddress } from '../../lib/email-address.ts';
import { phoneNumber } from '../../lib/phone.ts';
import { Problem } from '../../lib/problem.ts';

/** How somebody is known on a channel: `email`, `phone`, or one that gives its users ids of its own. */
export type Identity = { channel: string; value: string };

/** As identities are compared: lower-case email, E.164 phone. What cannot be reached is refused, named by `field`. */
export function folded({ channel, value }: Identity, country: string | null, field = 'value'): Identity {
  if (channel === 'email') return { channel, value: emailAddress(value, field) };
  if (channel === 'phone') return { channel, value: dialled(value, country, field) };
  const id = value.trim();
  if (id === '') throw Problem.invalid(field, `${field} must not be blank.`, { rule: 'blank' });
  return { channel, value: id };
}

function emailAddress(typed: string, field: string) {
  const address = typed.trim().toLowerCase();
  if (!isEmailAddress(address))
    throw Problem.invalid(field, `${field} must be an email address.`, { rule: 'format', format: 'email' });
  return address;
}

function dialled(typed: string, country: string | null, field: string) {
  const number = phoneNumber(typed, country);
  if (number !== null) return number;
  throw Problem.invalid(
    field,
    `${field} must be a number that can be dialled. Give it with its country code, such as +998901234567.`,
    { rule: 'format', format: 'phone' },
  );
}
