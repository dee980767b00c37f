export const signIn = {
  'signIn.title': 'Sign in',
  'signIn.email': 'Email',
  'signIn.password': 'Password',
  'signIn.code': 'One-time code',
  'signIn.codeHint': 'From your authenticator app.',
  'signIn.submit': 'Sign in',
  'signIn.forgotten': 'Forgotten your password?',
  'signIn.forgottenHint': 'Ask an administrator to set a new one, or run this where Confab runs:',
  'signIn.language': 'Language',
};
