import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { type BuiltInKey, doneByBoth } from '../../src/domain/prompt-seeds.ts';
import { workOn } from '../../src/intelligence/built-in/engine.ts';
import { whichLanguage } from '../../src/intelligence/built-in/which-language.ts';
import { processorMs } from '../support/processor-time.ts';

const engine = suite('the built-in engine');

type Row = [said: string, expected: string];
const table = (key: BuiltInKey, what: string, rows: Row[]) =>
  rows.forEach(([said, expected]) => {
    engine(`${what}: ${said.slice(0, 60)}`, () => is(workOn(key, said).text, expected));
  });

const tongues: [text: string, code: string | null][] = [
  ['Hello, where is my order?', 'en'],
  ['Здравствуйте, где мой заказ?', 'ru'],
  ['Salom, buyurtmam qayerda? Iltimos, yozing.', 'uz'],
  ['مرحبا، متى يصل الطلب إلى العنوان؟', 'ar'],
  ['Bonjour, où est ma commande ?', null],
  ['Guten Tag, wo ist meine Bestellung und wann kommt sie?', null],
  ['Здравей, къде е поръчката ми и кога ще дойде?', null],
  ['Салом, буюртмам қаерда? Илтимос, ёзинг.', null],
  ['سلام، سفارش من کجاست؟ لطفاً بگویید که چه زمانی می‌رسد.', null],
  ['Привіт, де моє замовлення і коли воно приїде?', null],
  ['请问我的订单在哪里？', null],
  ['12345 :-)', null],
  ['Was will man hier? Ich warte schon lange auf meine Ware.', null],
  ['Come va? Dove si trova il mio ordine?', null],
  ['Merhaba, bu siparis nerede? Siz biliyor musunuz?', null],
  ['Waar is mijn bestelling? Ik wacht al een week op de foto’s.', null],
  ['Kiedy dostane moje zamowienie? To jest bardzo wazne.', null],
  ['Hej, hvor er min ordre? Jeg venter stadig for lang tid.', null],
  ['Donde esta mi pedido? No me ha llegado.', null],
  ['Di mana pesanan saya? Saya menunggu agar cepat.', null],
  ['Cafe de la gare', null],
  ['it is late', 'en'],
  ['i dont know', 'en'],
  ['We will send it on Monday, your naïve café order.', 'en'],
  ['Ваши вещи готовы.', 'ru'],
  ['Buyurtma tayyor va jo‘natildi.', 'uz'],
  ['تم شحن الطلب.', 'ar'],
];
for (const [text, code] of tongues)
  engine(`takes "${text.slice(0, 30)}" for ${code ?? 'none that it knows'}`, () =>
    is(whichLanguage(text)?.code ?? null, code),
  );

table('fix_grammar_spelling', 'corrects', [
  ['hello ,i dont  know the the answer .', "Hello, I don't know the answer."],
  [
    'Thanks for the reply!see you tommorow. we will be there',
    'Thanks for the reply! See you tomorrow. We will be there',
  ],
  ['i think i’m late, and i will recieve it', "I think I'm late, and I will receive it"],
  ['здраствуйте , заказ  в в дороге. вам позвонят !', 'Здравствуйте, заказ в дороге. Вам позвонят!'],
  ['Спасибо ,ваш заказ отправлен.Что ещё ?', 'Спасибо, ваш заказ отправлен.Что ещё?'],
  ['salom , buyurtma bilan bilan muammo bor. raxmat !', 'Salom, buyurtma bilan muammo bor. Rahmat!'],
  ['مرحبا , هل وصل الطلب ? لاكن لم أستلم في في الموعد', 'مرحبا، هل وصل الطلب؟ لكن لم أستلم في الموعد'],
  ['  Bonjour   madame , ça va ?  ', 'Bonjour madame , ça va ?'],
]);

table('fix_grammar_spelling', 'leaves alone what may be right', [
  ['I know that that is what you had had, is it not?', 'I know that that is what you had had, is it not?'],
  ['You are there, e.g. on monday, at approx. five.', 'You are there, e.g. on monday, at approx. five.'],
  [
    'Please see https://x.example/a?b=1,c and mail ada@x.example.',
    'Please see https://x.example/a?b=1,c and mail ada@x.example.',
  ],
  [
    'Dear {{contact.first_name | there}}, the `a  b` is <your name  here>.',
    'Dear {{contact.first_name | there}}, the `a  b` is <your name  here>.',
  ],
  ['iPhone or eBay? iPhone, please.', 'iPhone or eBay? iPhone, please.'],
  [
    'Это стоит 1 000,50 руб. за шт. без доставки, вы же знаете.',
    'Это стоит 1 000,50 руб. за шт. без доставки, вы же знаете.',
  ],
  ['Вы пришли еле еле, но это очень очень хорошо.', 'Вы пришли еле еле, но это очень очень хорошо.'],
  ['Bu o‘zbekcha so‘z, siz uchun tez tez yozdik.', 'Bu o‘zbekcha so‘z, siz uchun tez tez yozdik.'],
  [
    'Options: i) this, ii) that; it is for you to choose.',
    'Options: i) this, ii) that; it is for you to choose.',
  ],
  ['The first line\n\n  - an item\n  - and another', 'The first line\n\n  - an item\n  - and another'],
]);

table('make_friendly', 'is friendly', [
  [
    'You will receive the parcel on Monday. We did not forget you.',
    "Hi there,\n\nYou'll receive the parcel on Monday. We didn't forget you.\n\nLet us know if there's anything else we can help with.",
  ],
  ['Hello Olim,\n\nyes, I will.\n\nThanks\nBek', 'Hello Olim,\n\nyes, I will.\n\nThanks\nBek'],
  [
    'Ваш заказ отправлен и будет у вас завтра.',
    'Здравствуйте!\n\nВаш заказ отправлен и будет у вас завтра.\n\nЕсли появятся вопросы, пишите: будем рады помочь.',
  ],
  [
    'Buyurtmangiz ertaga yetkaziladi, iltimos kuting.',
    'Assalomu alaykum!\n\nBuyurtmangiz ertaga yetkaziladi, iltimos kuting.\n\nSavollaringiz boʻlsa, bemalol yozing.',
  ],
  ['تم إرسال الطلب إلى العنوان.', 'مرحبًا!\n\nتم إرسال الطلب إلى العنوان.\n\nنحن هنا لأي سؤال آخر.'],
]);

table('make_professional', 'is professional', [
  [
    "hey! we can't do that!! 😀 it'll be there asap.",
    'Hello. We cannot do that. It will be there as soon as possible.\n\nKind regards',
  ],
  [
    "Hi, isn't it yours? You don't have to pay 5 €.",
    "Hi, isn't it yours? You do not have to pay 5 €.\n\nKind regards",
  ],
  ['привет! заказ щас едет!!! 😀', 'Здравствуйте. Заказ сейчас едет.\n\nС уважением'],
  ['salom! buyurtma bilan hammasi ok!', 'Assalomu alaykum. Buyurtma bilan hammasi yaxshi.\n\nHurmat bilan'],
  ['هلا! تم إرسال الطلب إلى العنوان!', 'مرحبًا. تم إرسال الطلب إلى العنوان.\n\nمع أطيب التحيات'],
  ['¡Hola!!! 😀 ¿Qué tal??', '¡Hola! ¿Qué tal?'],
]);

table('make_concise', 'is concise', [
  [
    'Hi Olim,\n\nI hope this email finds you well. Please be advised that your order has shipped. In order to track it, use https://x.example/t?a=1.\n\nKind regards\nBek',
    'Hi Olim,\n\nYour order has shipped. To track it, use https://x.example/t?a=1.\n\nKind regards\nBek',
  ],
  [
    'Спасибо за обращение! Сообщаем вам, что заказ отправлен. На данный момент он в пути.',
    'Заказ отправлен. Сейчас он в пути.',
  ],
  ['Thank you for reaching out!', 'Thank you for reaching out!'],
]);

const letter = `Hi Olim,

Your order of the blue lamp was sent on Monday. The lamp left our warehouse in Tashkent. The driver was delayed by the weather, which was bad all over the country. We are sorry for that. The lamp should arrive on 14 March. Can you be at home? Some people like lamps a lot.

Kind regards
Bek`;

table('shorten', 'shortens', [
  [
    letter,
    'Hi Olim,\n\nYour order of the blue lamp was sent on Monday. The lamp should arrive on 14 March. Can you be at home?\n\nKind regards\nBek',
  ],
  ['One sentence.', 'One sentence.'],
]);

table('summarise', 'summarises', [
  [
    letter,
    'Your order of the blue lamp was sent on Monday. The lamp left our warehouse in Tashkent. The lamp should arrive on 14 March.',
  ],
  ['请问我的订单在哪里？我昨天下了订单。', '请问我的订单在哪里？我昨天下了订单。'],
]);

engine('says what it left undone in a language that it does not know', () => {
  is(
    workOn('make_friendly', 'Bonjour madame').notice,
    'The language was not recognised: only spaces were put right.',
  );
  is(workOn('summarise', 'Bonjour madame').notice, null);
  is(workOn('make_friendly', 'Hello there').notice, null);
});

const everyKey = doneByBoth.map(({ key }) => key);
const samples = [letter, ...tongues.map(([text]) => text), "hey! can't!! 😀 i dont , know"];

engine('has done all that it can after the first time', () => {
  for (const key of everyKey.filter((each) => each !== 'shorten'))
    for (const sample of samples) {
      const once = workOn(key, sample).text;
      is(workOn(key, once).text, once, key);
    }
});

engine('never leaves nothing of something', () => {
  for (const key of everyKey)
    for (const sample of [...samples, '.', '\u{f0000}', '{{x}}', 'Thanks!', 'Have a nice day!'])
      ok(workOn(key, sample).text.length > 0, `${key}: ${sample}`);
});

const endless = [
  `${' '.repeat(19_990)}a`,
  `the${'\u00a0'.repeat(19_000)}the`,
  ...['!', '<', '{', '`', 'x', 'a.', '😀', '\u{f0000}'].map((piece) => piece.repeat(20_000 / piece.length)),
  ...['the ', 'a@b.c ', 'Yes. ', 'www.', 'a-', 'من على ', '\n \n', 'a ,', 'is not ', "can't "].map((piece) =>
    piece.repeat(20_000 / piece.length),
  ),
  `you are ${' i hope this well'.repeat(1200)}`,
  `${'a'.repeat(10_000)} ${'a'.repeat(9999)} is for you`,
];

engine('holds nobody up, whatever it is given', () => {
  for (const key of everyKey)
    for (const text of endless) {
      const ms = processorMs(() => workOn(key, text));
      ok(ms < 500, `${key} took ${Math.round(ms)} ms for ${JSON.stringify(text.slice(0, 12))}`);
    }
});

engine('gives the same for the same', () => {
  equal(workOn('summarise', letter), workOn('summarise', letter));
});

engine.run();
