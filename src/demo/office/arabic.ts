import { arabic as language } from '../languages/arabic.ts';
import { english } from '../languages/english.ts';
import type { Office } from './office.ts';

export const arabic: Office = {
  staff: [language, language, english, language],
  shop: 'متجر تجريبي',
  clinic: 'عيادة تجريبية',
  teams: { frontDesk: 'الاستقبال', sales: 'المبيعات', support: 'الدعم' },
  tags: {
    booking: 'حجز',
    price: 'سعر',
    delivery: 'توصيل',
    refund: 'استرداد',
    complaint: 'شكوى',
    thanks: 'شكر',
    vip: 'vip',
    urgent: 'عاجل',
    'follow-up': 'متابعة',
  },
  replies: [
    {
      name: 'ترحيب',
      shortcut: 'مرحبا',
      content: 'مرحبًا {{contact.first_name | بك}}، شكرًا لتواصلك معنا. كيف يمكننا مساعدتك؟',
    },
    {
      name: 'طلب رقم الطلبية',
      shortcut: 'طلبية',
      content: 'نرجو إرسال رقم الطلبية. يبدأ بحرفين، مثل AB-12345.',
    },
    {
      name: 'مدة التوصيل',
      shortcut: 'توصيل',
      content: 'تُرسل الطلبية في يوم العمل التالي وتصل خلال يومين إلى أربعة أيام. سنكتب لك عند إرسالها.',
    },
    {
      name: 'وداع',
      shortcut: 'وداعا',
      content: 'على الرحب والسعة {{contact.first_name | دائمًا}}! راسلنا في أي وقت.\n\n{{agent.first_name}}',
    },
  ],
  macros: {
    refund: {
      name: 'بدء الاسترداد',
      content: 'بدأنا إجراءات الاسترداد. يصلك المبلغ خلال خمسة أيام عمل مصرفية.',
    },
    urgent: { name: 'وضع علامة عاجل', content: '' },
    done: { name: 'شكر وإنهاء', content: 'شكرًا لصبرك. نعتبر أن المسألة قد حُلّت.' },
  },
  views: { waiting: 'تنتظر ردي', late: 'الأكثر إلحاحًا', unread: 'غير المقروءة في فرقي' },
  policy: { name: 'وعد تجريبي', description: 'رد خلال أربع ساعات وحل خلال ثلاثة أيام.' },
  hours: 'ساعات عمل تجريبية',
};
