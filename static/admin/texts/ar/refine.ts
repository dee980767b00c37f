import type { TextsOf } from '../en/index.ts';
import type { refine as english } from '../en/refine.ts';

export const refine: TextsOf<typeof english> = {
  'refine.title': 'تصفية',
  'refine.by': 'تصفية حسب…',
  'refine.save': 'حفظ كعرض',
  'refine.clear': 'مسح',
  'refine.remove': 'إزالة التصفية «{name}»',
  'refine.me': 'أنا',
  'refine.yes': 'نعم',
  'refine.no': 'لا',
  'refine.status': 'الحالة',
  'refine.priority': 'الأولوية',
  'refine.assignee': 'المسؤول',
  'refine.team': 'الفريق',
  'refine.tags': 'الوسم',
  'refine.inbox': 'صندوق الوارد',
  'refine.channel': 'القناة',
  'refine.sla_policy': 'سياسة مستوى الخدمة',
  'refine.unread': 'غير مقروءة',
  'bulk.title': 'المحادثات المحددة',
  'bulk.count': {
    one: 'حُددت محادثة واحدة',
    two: 'حُددت محادثتان',
    few: 'حُددت {count} محادثات',
    many: 'حُددت {count} محادثة',
    other: 'حُددت {count} محادثة',
  },
  'bulk.all': {
    one: 'تحديد واحدة',
    two: 'تحديد الاثنتين',
    few: 'تحديد الكل ({count})',
    many: 'تحديد الكل ({count})',
    other: 'تحديد الكل ({count})',
  },
  'bulk.clear': 'إلغاء التحديد',
  'bulk.resolve': 'حل المحددة',
};
