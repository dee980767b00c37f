import { russian as language } from '../languages/russian.ts';
import { uzbek } from '../languages/uzbek.ts';
import type { Office } from './office.ts';

export const russian: Office = {
  staff: [language, language, uzbek, language],
  shop: 'Демо-магазин',
  clinic: 'Демо-клиника',
  teams: { frontDesk: 'Регистратура', sales: 'Продажи', support: 'Поддержка' },
  tags: {
    booking: 'запись',
    price: 'цена',
    delivery: 'доставка',
    refund: 'возврат',
    complaint: 'жалоба',
    thanks: 'благодарность',
    vip: 'vip',
    urgent: 'срочно',
    'follow-up': 'перезвонить',
  },
  replies: [
    {
      name: 'Приветствие',
      shortcut: 'привет',
      content:
        'Здравствуйте, {{contact.first_name | и спасибо}}! Спасибо, что написали нам. Чем можем помочь?',
    },
    {
      name: 'Спросить номер заказа',
      shortcut: 'заказ',
      content: 'Подскажите, пожалуйста, номер заказа. Он начинается с двух букв, например AB-12345.',
    },
    {
      name: 'Сроки доставки',
      shortcut: 'доставка',
      content:
        'Заказ уходит на следующий рабочий день и идёт от двух до четырёх дней. Мы напишем, когда отправим ваш.',
    },
    {
      name: 'Прощание',
      shortcut: 'пока',
      content:
        'Всегда рады помочь, {{contact.first_name | и до свидания}}! Пишите в любое время.\n\n{{agent.first_name}}',
    },
  ],
  macros: {
    refund: {
      name: 'Оформить возврат',
      content: 'Мы оформили возврат. Деньги поступят в течение пяти банковских дней.',
    },
    urgent: { name: 'Сделать срочным', content: '' },
    done: { name: 'Поблагодарить и решить', content: 'Спасибо за терпение. Считаем, что вопрос решён.' },
  },
  views: { waiting: 'Ждут моего ответа', late: 'Самые срочные', unread: 'Непрочитанные в моих командах' },
  policy: { name: 'Демо-обещание', description: 'Ответ за четыре часа, решение за три дня.' },
  hours: 'Демо-часы работы',
};
