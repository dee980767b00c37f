import type { TextsOf } from '../en/index.ts';
import type { session as english } from '../en/session.ts';

export const session: TextsOf<typeof english> = {
  'session.another': 'أنت الآن {name}، الذي سجّل الدخول في هذا المتصفح. ما بدأ الآخرون كتابته هنا محفوظ لهم.',
  'session.mistake': 'حدث خطأ في هذه الصفحة. أعد تحميلها ثم حاول مرة أخرى.',
  'session.unreachable': 'الخادم لا يستجيب',
  'session.unreachableHint': 'لم يُفقد شيء ولم يُسجَّل خروج أحد. ستتابع هذه الصفحة من تلقاء نفسها حالما يستجيب.',
};
