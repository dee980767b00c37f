import type { faults as english } from '../en/faults.ts';
import type { TextsOf } from '../en/index.ts';

export const faults: TextsOf<typeof english> = {
  'fault.required': 'املأ هذا الحقل.',
  'fault.blank': 'املأ هذا الحقل.',
  'fault.pattern': 'هذا غير مكتوب بالشكل المتوقّع.',
  'fault.minimum': 'لا يقل عن {limit}.',
  'fault.maximum': 'لا يزيد على {limit}.',
  'fault.exclusiveMinimum': 'أكثر من {limit}.',
  'fault.password': 'يجب ألّا تقل كلمة المرور عن {limit} من الأحرف وألّا يسهل تخمينها.',
  'fault.minLength': {
    one: 'حرف واحد على الأقل.',
    two: 'حرفان على الأقل.',
    few: '{count} أحرف على الأقل.',
    many: '{count} حرفًا على الأقل.',
    other: '{count} حرف على الأقل.',
  },
  'fault.maxLength': {
    one: 'حرف واحد على الأكثر.',
    two: 'حرفان على الأكثر.',
    few: '{count} أحرف على الأكثر.',
    many: '{count} حرفًا على الأكثر.',
    other: '{count} حرف على الأكثر.',
  },
  'fault.minItems': 'اختر {count} على الأقل.',
  'fault.maxItems': 'اختر {count} على الأكثر.',
  'fault.email': 'يجب أن يكون هذا عنوان بريد إلكتروني.',
  'fault.phone': 'يجب أن يكون هذا رقم هاتف مع رمز البلد، مثل ‎+998901234567‎.',
  'fault.uri': 'يجب أن يكون هذا عنوانًا مثل ‎https://example.com‎.',
  'fault.date': 'يجب أن يكون هذا تاريخًا مثل ‎2026-03-14‎.',
  'fault.time': 'يجب أن يكون هذا وقتًا مثل 09:30.',
  'fault.date-time': 'يجب أن يكون هذا تاريخًا ووقتًا.',
  'fault.time-zone': 'يجب أن يكون هذا منطقة زمنية مثل Asia/Tashkent.',
  'fault.picture': 'يجب أن تكون الصورة بصيغة PNG أو JPEG أو GIF أو WebP.',
  'fault.number': 'يجب أن يكون هذا عددًا.',
  'fault.enum': 'هذا ليس مما يمكن اختياره هنا.',
};
