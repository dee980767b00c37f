import type { TextsOf } from '../en/index.ts';
import type { signIn as english } from '../en/sign-in.ts';

export const signIn: TextsOf<typeof english> = {
  'signIn.title': 'Вход',
  'signIn.email': 'Эл. почта',
  'signIn.password': 'Пароль',
  'signIn.code': 'Одноразовый код',
  'signIn.codeHint': 'Из приложения-аутентификатора.',
  'signIn.submit': 'Войти',
  'signIn.forgotten': 'Забыли пароль?',
  'signIn.forgottenHint': 'Попросите администратора задать новый или выполните там, где работает Confab:',
  'signIn.language': 'Язык',
};
