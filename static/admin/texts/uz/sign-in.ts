import type { TextsOf } from '../en/index.ts';
import type { signIn as english } from '../en/sign-in.ts';

export const signIn: TextsOf<typeof english> = {
  'signIn.title': 'Kirish',
  'signIn.email': 'Email',
  'signIn.password': 'Parol',
  'signIn.code': 'Bir martalik kod',
  'signIn.codeHint': 'Autentifikator ilovangizdan.',
  'signIn.submit': 'Kirish',
  'signIn.forgotten': 'Parolni unutdingizmi?',
  'signIn.forgottenHint':
    'Administratordan yangisini oʻrnatishni soʻrang yoki Confab ishlayotgan joyda buni bajaring:',
  'signIn.language': 'Til',
};
