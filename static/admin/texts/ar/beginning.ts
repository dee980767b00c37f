export const beginning = {
  'beginning.title': 'بدء محادثة',
  'beginning.whom': 'إلى من؟ اسم أو بريد إلكتروني أو رقم هاتف',
  'beginning.another': 'شخص آخر',
  'beginning.subject': 'الموضوع',
  'beginning.message': 'الرسالة',
  'beginning.noInbox': 'لا يوجد صندوق وارد مفعّل لهذه المنشأة.',
};
