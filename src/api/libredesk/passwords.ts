import { hashPassword, refuseWeakPassword } from '../../domain/passwords.ts';
import { Problem } from '../../lib/problem.ts';

const RULES = [/^.{10,72}$/su, /\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

/** What an agent's password must be like here, and besides nothing that everybody tries first. */
export async function hashIfGiven(password: string | undefined) {
  if (password === undefined || password === '') return undefined;
  if (RULES.some((rule) => !rule.test(password)))
    throw Problem.invalid(
      'new_password',
      'new_password must have 10 to 72 characters, among them an upper-case letter, a lower-case letter, a digit and a special character.',
    );
  refuseWeakPassword(password);
  return hashPassword(password);
}
