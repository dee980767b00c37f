import { english as language } from '../languages/english.ts';
import { turkish } from '../languages/turkish.ts';
import { uzbek } from '../languages/uzbek.ts';
import type { Office } from './office.ts';

export const english: Office = {
  staff: [language, uzbek, turkish, uzbek],
  shop: 'Demo shop',
  clinic: 'Demo clinic',
  teams: { frontDesk: 'Front desk', sales: 'Sales', support: 'Support' },
  tags: {
    booking: 'booking',
    price: 'price',
    delivery: 'delivery',
    refund: 'refund',
    complaint: 'complaint',
    thanks: 'thanks',
    vip: 'vip',
    urgent: 'urgent',
    'follow-up': 'follow-up',
  },
  replies: [
    {
      name: 'Greeting',
      shortcut: 'hi',
      content: 'Hello {{contact.first_name | there}}, thank you for writing to us. How can we help?',
    },
    {
      name: 'Ask for the order number',
      shortcut: 'order',
      content: 'Could you send us the order number, please? It begins with two letters, such as AB-12345.',
    },
    {
      name: 'Delivery times',
      shortcut: 'delivery',
      content:
        'Orders leave on the next working day and take two to four days. We will write when yours is on its way.',
    },
    {
      name: 'Goodbye',
      shortcut: 'bye',
      content:
        'You are welcome, {{contact.first_name | and thank you}}! Write to us any time.\n\n{{agent.first_name}}',
    },
  ],
  macros: {
    refund: {
      name: 'Start a refund',
      content: 'We have started the refund. It takes up to five bank days until you see the money.',
    },
    urgent: { name: 'Make it urgent', content: '' },
    done: {
      name: 'Thank and resolve',
      content: 'Thank you for your patience. We take it that this is solved.',
    },
  },
  views: { waiting: 'Waiting for my answer', late: 'Most urgent', unread: 'Unread in my teams' },
  policy: { name: 'Demo promise', description: 'An answer within four hours, solved within three days.' },
  hours: 'Demo office hours',
};
