/** How hard a password is to guess, roughly: length counts most. The server has the last word. */
export type Strength = 'tooShort' | 'weak' | 'fair' | 'strong';
export const SHORTEST = 10;

const COMMON = /^(.)\1*$|password|qwerty|1234|abcd|letmein|admin|confab|parol|пароль/i;

/** `known` are the other things typed into the form: whoever knows them should not get far with them. */
export function strengthOf(password: string, known: string[] = []): Strength {
  if (password.length < SHORTEST) return 'tooShort';
  const rest = known
    .filter((word) => word.length > 3)
    .reduce(without, password)
    .replace(COMMON, '');
  const variety = new Set(rest.toLowerCase()).size;
  if (rest.length < 8 || variety < 5) return 'weak';
  return rest.length >= 16 && variety >= 8 ? 'strong' : 'fair';
}

const without = (password: string, word: string) => password.toLowerCase().replaceAll(word.toLowerCase(), '');
