import type { Heading } from '../../src/domain/exports/order.ts';
import type { Said, Summarised, Talk } from '../../src/exporting/talk.ts';
import type { Material } from '../../src/exporting/writer.ts';

const AT = Date.UTC(2027, 0, 31, 9, 30);

/** A conversation in many scripts, with whatever else people send. */
export const mixedTexts = [
  'مرحبا، طلبت مصباح LED رقم 4471 يوم 12/03 ولم يصل (حتى الآن)! السعر 1٬250٫50 ر.س؟',
  'Ассалому алайкум! Буюртмангиз йўлда: қоғоз ўлчови 21×29, ғилдирак ва ҳамён ҳам бор.',
  'Assalomu alaykum, buyurtmangiz yoʻlda. Oʻzbekiston boʻylab yetkazamiz (gʻildirak ham).',
  'Здравствуйте! Заказ №4471 отправлен сегодня, трек-номер RA123456789UZ. Ёлка — в подарок.',
  'Hello — your order #4471 is on its way; e-mail me at salima@mail.example or see https://example.com/a/very/long/address/that/has/to/be/broken/somewhere?because=it&is=longer&than=the-line.',
  '您好，您的订单已发货。请问什么时候可以送到？谢谢！（编号：4471）我们会在三个工作日内送达，如果有任何问题请随时联系我们的客服团队。',
  'こんにちは、注文番号4471の商品はいつ届きますか。カタカナも「大丈夫」です。',
  '안녕하세요, 주문하신 상품은 언제 도착하나요? 감사합니다.',
  'Καλημέρα σας, η παραγγελία σας είναι καθ’ οδόν.',
  'שלום, ההזמנה שלך (מספר 4471) בדרך! תודה רבה.',
  '👍 🎉 ❤️ 👨‍👩‍👧 ok ☎️ ✅',
  'سلام، شماره سفارش من ۴۴۷۱ است و می‌خواهم آدرس Tehran, Valiasr St. 12 را عوض کنم.',
  'English with العربية inside, and then שלום, and 中文 too: (العربية 123) done.',
];

export const heading: Heading = {
  organisation: 'Клиника Саломатлик',
  zone: 'Asia/Tashkent',
  language: 'en',
  author: 'Ada Karimova',
  at: AT,
  name: 'conversations-2027-01-31.pdf',
};

export function talkOf(texts: readonly string[], more: Partial<Talk> = {}): Talk {
  return {
    id: 7,
    uuid: '0190a0a0-0000-7000-8000-000000000007',
    reference: 107,
    subject: 'Буюртма 4471 · طلب 4471 · 订单',
    status: 'Open',
    priority: 'High',
    channel: 'web',
    inbox: 'Website',
    business: 'Default',
    team: 'Front desk',
    assignee: { id: 3, name: 'Дилшод Қодиров', email: 'dilshod@clinic.example' },
    contact: { id: 5, name: 'سليمة الكريم', email: 'salima@mail.example', phone: '+998901234567' },
    tags: ['vip', 'доставка'],
    custom_attributes: { plan: 'gold' },
    metadata: {},
    message_count: texts.length,
    created_at: AT,
    updated_at: AT,
    last_message_at: AT,
    first_reply_at: null,
    resolved_at: null,
    closed_at: null,
    language: 'ru',
    sentiment: 'negative',
    topics: ['доставка', 'الدفع'],
    summary: null,
    messages: texts.map((text, nth) => saidOf(text, nth)),
    ...more,
  };
}

/** What was understood of it. */
export const summarised: Summarised = {
  title: 'Где заказ 4471?',
  content: '- Заказ не пришёл.\n- لم يصل الطلب (حتى الآن)!',
  action_items: [
    { text: 'Отправить трек-номер', by: 'agent', name: 'Дилшод Қодиров', when: 'до пятницы' },
    { text: 'Проверить адрес', by: null, name: null, when: null },
  ],
  issue_type: 'question',
  style: 'bullets',
  language: 'ru',
  engine: 'built_in',
  model: null,
  finished_at: AT,
};

export const saidOf = (text: string, nth = 0, more: Partial<Said> = {}): Said => ({
  id: 100 + nth,
  uuid: `0190a0a0-0000-7000-8000-${String(nth).padStart(12, '0')}`,
  kind: nth % 2 === 0 ? 'incoming' : 'outgoing',
  isNote: false,
  sender:
    nth % 2 === 0
      ? { kind: 'contact', id: 5, name: 'سليمة الكريم', email: 'salima@mail.example' }
      : { kind: 'agent', id: 3, name: 'Дилшод Қодиров', email: 'dilshod@clinic.example' },
  content: text,
  content_type: 'text',
  text,
  status: 'sent',
  failure: null,
  envelope: {},
  external_id: null,
  created_at: AT + nth * 60_000,
  sent_at: AT + nth * 60_000,
  attachments: [],
  ...more,
});

export const file = (filename: string, place = 'https://help.example.com/api/v1/media/x/file?expires=1') => ({
  uuid: '0190a0a0-0000-7000-8000-00000000f11e',
  filename,
  content_type: 'text/plain',
  size: 12_345,
  sha256: 'ab'.repeat(32),
  place,
});

/** What a writer is given. */
export const materialOf = (talks: readonly Talk[], more: Partial<Material> = {}): Material => ({
  talks: () => talks,
  total: talks.length,
  heading,
  read: async () => Buffer.from('the file'),
  withAttachments: false,
  ...more,
});

/** Everything that a writer writes. */
export async function bytesOf(bytes: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>) {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
