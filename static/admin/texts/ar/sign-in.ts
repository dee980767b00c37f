import type { TextsOf } from '../en/index.ts';
import type { signIn as english } from '../en/sign-in.ts';

export const signIn: TextsOf<typeof english> = {
  'signIn.title': 'تسجيل الدخول',
  'signIn.email': 'البريد الإلكتروني',
  'signIn.password': 'كلمة المرور',
  'signIn.code': 'الرمز لمرة واحدة',
  'signIn.codeHint': 'من تطبيق المصادقة لديك.',
  'signIn.submit': 'دخول',
  'signIn.forgotten': 'نسيت كلمة المرور؟',
  'signIn.forgottenHint': 'اطلب من أحد المديرين تعيين كلمة جديدة، أو نفّذ هذا حيث يعمل Confab:',
  'signIn.language': 'اللغة',
};
