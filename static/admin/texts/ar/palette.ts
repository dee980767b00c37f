import type { TextsOf } from '../en/index.ts';
import type { palette as english } from '../en/palette.ts';

export const palette: TextsOf<typeof english> = {
  'palette.title': 'الأوامر والبحث',
  'palette.placeholder': 'نفّذ أمرًا أو انتقل أو ابحث…',
  'palette.open': 'الأوامر والبحث',
  'palette.keys': 'اختصارات لوحة المفاتيح',
  'palette.everywhere': 'في كل مكان',
  'palette.goTo': 'انتقل إلى',
  'palette.recent': 'فُتحت مؤخرًا',
  'palette.perhaps': 'ربما',
  'palette.searchFor': 'ابحث في كل مكان عن «{typed}»',
  'palette.choice': '{what}: {which}',
  'palette.then': 'ثم',
  'palette.or': 'أو',
  'palette.count': {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    many: '{count} نتيجة',
    other: '{count} نتيجة',
  },
};
