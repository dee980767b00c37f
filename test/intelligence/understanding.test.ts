import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import type { Parcel, SummaryStyle, Utterance } from '../../src/domain/intelligence.ts';
import { analysisOf } from '../../src/intelligence/built-in/analysis.ts';
import { recognisable, recognise } from '../../src/intelligence/built-in/recognising/recognise.ts';
import { processorMs } from '../support/processor-time.ts';

const understanding = suite('the built-in engine and conversations');

const customer = (text: string, name: string | null = null): Utterance => ({ by: 'contact', name, text });
const agent = (text: string, name: string | null = 'Bek'): Utterance => ({ by: 'agent', name, text });
const parcel = (messages: Utterance[], rest: Partial<Parcel> = {}): Parcel => ({
  subject: null,
  messages,
  topics: [],
  style: 'concise',
  language: null,
  ...rest,
});
const of = (...messages: Utterance[]) => analysisOf(parcel(messages));
const feeling = (...texts: string[]) => of(...texts.map((text) => customer(text))).sentiment;

const airport = [
  customer('Hello, we land at 23:40 on Saturday. Please send a driver to the airport.', 'Olim'),
  agent("Of course. I'll send you his phone number by Friday. Have a nice day!"),
  customer('Thank you. I will pay him in cash.', 'Olim'),
];

understanding('recognises languages by script, by words, and Uzbek in both its scripts', () => {
  ok(recognisable.length >= 30, `there are ${recognisable.length}`);
  is(recognise('ქალაქში წვიმს').code, 'ka');
  is(recognise('配達はいつですか').code, 'ja');
  is(recognise('请问什么时候发货').code, 'zh');
  const { code, script } = recognise('Буюртмам қачон келади?');
  equal([code, script], ['uz', 'Cyrl']);
  is(recognise('Buyurtmam qachon keladi, ayta olasizmi?').script, 'Latn');
});

understanding('recognises nothing in what has no words', () => {
  equal(recognise('12345 :-)'), { code: null, script: null, confidence: 0 });
  is(of(customer('12345')).language.code, null);
});

understanding('tells the language of each message, and goes by that of the customer', () => {
  const { language, languages } = of(
    customer('Где мой заказ? Я жду его уже неделю.'),
    agent('Hello, could you please tell me the number of your order?'),
  );
  equal([language.code, ...languages.map(({ code }) => code)], ['ru', 'ru', 'en']);
});

understanding('turns a feeling round that is denied', () => {
  ok(feeling('The room was clean and the staff friendly.').score > 0.2);
  ok(feeling('The staff was not friendly.').score < -0.2);
  ok(feeling('Xizmat yaxshi emas.').score < -0.2);
  ok(feeling('The parcel has not arrived and nobody answers.').score < -0.5);
  ok(feeling('Das Personal war nicht freundlich.').score < -0.2);
});

understanding('hears how strongly it is felt', () => {
  is(feeling('It was good.').value, 'positive');
  is(feeling('Absolutely fantastic, the best hotel ever!').value, 'very_positive');
  is(feeling('Это просто ужас, худший сервис!').value, 'very_negative');
});

understanding('takes no courtesy for a feeling', () => {
  is(feeling('Good morning, could you send me the price list? Thank you.').value, 'neutral');
  is(feeling('Добрый день! Подскажите, пожалуйста, цену. Спасибо!').value, 'neutral');
  is(feeling('صباح الخير، كم السعر؟ شكرا').value, 'neutral');
  ok(feeling('Thank you so much!').score > 0.2);
});

understanding('is not cheered up by a word of thanks at the end, nor by what agents say', () => {
  is(
    feeling('My order 4471 has still not arrived and nobody answers the phone.', 'Thanks.').value,
    'negative',
  );
  is(
    of(customer('Where is room 12?'), agent('What a wonderful, fantastic question!')).sentiment.value,
    'neutral',
  );
});

understanding('says what it goes by, and when that is little', () => {
  const read = feeling('The kettle is broken.');
  is(read.basis, 'lexicon');
  match(read.reason, '"broken"');
  is(feeling('The lamp is blue.').basis, 'lexicon');
  const guessed = feeling('Мереке күндері дүкеніңіз жұмыс істей ме? 😀');
  is(guessed.basis, 'fallback');
  is(guessed.value, 'positive');
  ok(guessed.confidence < read.confidence);
  match(of(customer('Мереке күндері дүкеніңіз жұмыс істей ме?')).notice ?? '', 'no list of words for kk');
});

const types: [text: string, type: string][] = [
  ['Do you have parking, and how much is it?', 'question'],
  ['The app crashes and shows an error.', 'problem'],
  ['Please send me the documents and change my address.', 'request'],
  ['Your manager was rude, this is unacceptable. I expect an apology!', 'complaint'],
  ['What a wonderful stay, everybody was so kind!', 'praise'],
  ['I have a suggestion: it would be nice if you added a dark mode.', 'feedback'],
  ['Хочу записаться на приём к врачу.', 'appointment'],
  ['Выставьте счёт на новые реквизиты.', 'billing'],
  ['Blue.', 'other'],
];
for (const [text, type] of types)
  understanding(`takes "${text}" for ${type}`, () => is(of(customer(text)).issue.value, type));

understanding("names the organisation's own topics first, by any of their names, whatever its ending", () => {
  const topics = [
    { name: 'Delivery', synonyms: ['доставка', 'yetkazib berish'] },
    { name: 'Refunds', synonyms: ['возврат'] },
  ];
  const named = (text: string) => analysisOf(parcel([customer(text)], { topics })).topics;
  is(named('Сколько стоит доставка? А доставкой курьером?')[0]?.name, 'Delivery');
  is(named('Возвраты у вас долго делают?')[0]?.name, 'Refunds');
  is(named('Етказиб бериш неча кун?')[0]?.source, 'own');
  ok(named('Is there a blood test?').every(({ source }) => source === 'phrase'));
});

understanding('finds phrases of several words, and puts what the subject says before the rest', () => {
  const { topics } = analysisOf(
    parcel([customer('I would like to know whether the blood test includes iron.')], {
      subject: 'Insurance',
    }),
  );
  equal(
    topics.slice(0, 2).map(({ name }) => name),
    ['insurance', 'blood test'],
  );
});

understanding('tells no words that merely came along, once and alone', () => {
  const { topics } = of(
    customer('This is the 8th time that something goes wrong with my order. I no longer need it!'),
    agent('Thank you for telling us. I have passed it on to the manager, who will call you.'),
  );
  const names = topics.map(({ name }) => name);
  ok(names.includes('order'), names.join());
  for (const empty of ['8th', 'goes', 'longer']) ok(!names.includes(empty), names.join());
});

understanding('sums up who said what, in each style', () => {
  const content = (style: SummaryStyle) => analysisOf(parcel(airport, { style })).summary.content;
  match(
    content('concise'),
    /^Olim: .*driver to the airport\. Bek: I'll send you his phone number by Friday\. Olim: I will pay him in cash\.$/,
  );
  is(content('detailed').split('\n').length, 3);
  ok(
    content('bullets')
      .split('\n')
      .every((line) => line.startsWith('- ')),
  );
  ok(!content('detailed').includes('nice day'));
});

understanding('gives a title that says what it is', () => {
  is(of(...airport).summary.title, 'Request: Please send a driver to the airport');
});

understanding('ends no sentence at an abbreviation', () => {
  match(
    of(customer('Is it possible to see Dr. Green, 12 St. James Street, on Monday?')).summary.content,
    /^Is it .* Monday\?$/,
  );
  match(
    of(customer('Живу на ул. Ленина, д. 5, когда приедет курьер?')).summary.content,
    'Ленина, д. 5, когда',
  );
});

understanding('tells what was answered, not how somebody took their leave', () => {
  const { content } = of(
    customer('Здравствуйте! Когда вернутся деньги за GP-39683?', 'Дарья'),
    agent('Возврат 11760 ₽ оформлен сегодня, банк зачисляет до 3 дней.'),
    customer('Спасибо за быстрый ответ.', 'Дарья'),
    agent('Рады помочь. До свидания!'),
  ).summary;
  match(content, 'Bek: Возврат 11760 ₽ оформлен сегодня');
  not.match(content, /Рады помочь/);
});

understanding('takes away no verb with a greeting', () => {
  const { content, actionItems } = of(customer('Привет! Пришлите, пожалуйста, прайс-лист.')).summary;
  match(content, 'Пришлите, пожалуйста, прайс-лист.');
  is(actionItems[0]?.text, 'Пришлите, пожалуйста, прайс-лист.');
});

understanding('leaves web addresses whole', () => {
  const address = 'https://shop.example/order?id=1&code=ab!c';
  const { summary } = of(customer(`The page ${address} shows an error. What is wrong?`));
  match(summary.content, `The page ${address} shows an error.`);
});

understanding('says that the customer waits', () => {
  const { summary } = of(agent('Hello, how can I help?'), customer('Где мой заказ?'));
  match(summary.content, 'Клиент ждёт ответа.');
});

understanding('finds who has to do what, and until when', () => {
  equal(of(...airport).summary.actionItems, [
    { text: 'Please send a driver to the airport.', by: 'agent', name: 'Bek', when: null },
    { text: "I'll send you his phone number by Friday.", by: 'agent', name: 'Bek', when: 'by Friday' },
    { text: 'I will pay him in cash.', by: 'contact', name: 'Olim', when: null },
  ]);
});

const promises: [text: string, when: string][] = [
  ['Пришлю договор до пятницы.', 'до пятницы'],
  ['Перезвоним вам завтра в 15:30.', 'завтра в 15:30'],
  ['Shartnomani 3-mart kuni yuboraman.', '3-mart kuni'],
  ['Шартномани эртага юбораман.', 'эртага'],
  ['سأرسل العقد قبل يوم الخميس.', 'قبل يوم الخميس'],
  ['Wir schicken Ihnen den Vertrag bis Montag.', 'bis Montag'],
  ['We will call you within 3 days.', 'within 3 days'],
];
for (const [text, when] of promises)
  understanding(`finds when in "${text}"`, () => is(of(agent(text)).summary.actionItems[0]?.when, when));

const notes: [text: string, name: string, when: string | null][] = [
  ['Discussion about Q1 goals. Anna will send the pricing sheet by Friday.', 'Anna', 'by Friday'],
  ['We liked it. Bob Miller has to prepare the contract tomorrow.', 'Bob Miller', 'tomorrow'],
  ['Обсудили цены. Анна отправит прайс-лист до пятницы.', 'Анна', 'до пятницы'],
  ['Обсудили цены. Анна завтра подготовит договор.', 'Анна', 'завтра'],
  ['Обсудили цены. Договор до пятницы подготовит Анна.', 'Анна', 'до пятницы'],
  ['Narxlarni muhokama qildik. Dilshod shartnomani ertaga tayyorlaydi.', 'Dilshod', 'ertaga'],
  ['ناقشنا الأسعار. سترسل سارة قائمة الأسعار قبل يوم الخميس.', 'سارة', 'قبل يوم الخميس'],
];
for (const [text, name, when] of notes)
  understanding(`finds whom notes name: "${text}"`, () => {
    const [item, ...others] = of(customer(text, null)).summary.actionItems;
    equal([item?.by, item?.name, item?.when, others], [null, name, when, []]);
    ok(!item?.text.includes(text), 'the sentence alone');
  });

understanding('takes nobody for appointed who is not named, and nothing that is asked', () => {
  const said = [
    'It will send an email each time.',
    'This will fix the problem.',
    'Will Anna send the contract?',
    'They asked whether it should update by itself.',
    'The delivery company will send it.',
    'Договор подготовит менеджер.',
  ];
  for (const text of said) equal(of(customer(text)).summary.actionItems, [], text);
});

understanding('takes what one does oneself for nobody else’s', () => {
  const text = "Shikoyatingizni bosh shifokorga yetkazaman, u ertaga sizga qo'ng'iroq qiladi.";
  is(of(agent(text)).summary.actionItems[0]?.name, 'Bek');
});

understanding('takes no offer and no courtesy for a task', () => {
  const said = [
    'Shall I book it for you?',
    "Please don't hesitate to write to us.",
    'We will be happy to see you again.',
  ];
  for (const text of said) equal(of(agent(text)).summary.actionItems, [], text);
});

understanding('takes a transcript that came as one text apart', () => {
  const { summary, languages } = of(
    customer('Anna: Please send the contract.\nSupport: I will send it tomorrow.'),
  );
  equal(
    summary.actionItems.map(({ by, when }) => [by, when]),
    [
      ['agent', null],
      ['agent', 'tomorrow'],
    ],
  );
  match(summary.content, 'Anna: Please send the contract.');
  is(languages.length, 1);
});

understanding('cannot translate, and says so', () => {
  const { summary, notice } = analysisOf(parcel([customer('Где мой заказ?')], { language: 'en' }));
  is(summary.title, 'Question: Где мой заказ?');
  is(summary.language, 'ru');
  match(notice ?? '', 'cannot translate');
  match(analysisOf(parcel(airport, { language: 'ja' })).notice ?? '', 'no words for a summary in ja');
  is(of(...airport).notice, null);
});

understanding('makes something of nothing', () => {
  const { summary, topics, sentiment, issue } = analysisOf(parcel([], { subject: 'Lamp' }));
  equal(
    [summary.title, summary.content, sentiment.value, issue.value],
    ['Conversation: Lamp', '', 'neutral', 'other'],
  );
  is(topics[0]?.name, 'lamp');
});

understanding('gives the same for the same, as plain data that threads can hand over', () => {
  const once = analysisOf(parcel(airport));
  equal(analysisOf(parcel(airport)), once);
  equal(structuredClone(once), once);
});

const endless = [
  `${' '.repeat(19_990)}a`,
  `1${' '.repeat(19_000)}x`,
  ...['!', '?', '(', '1', 'a.', '字', '😀'].map((piece) => piece.repeat(20_000 / piece.length)),
  ...['the ', 'a@', 'www.', 'A: b\n', '\n \n', 'by ', '5 5 ', 'не знает ', 'yomon emas '].map((piece) =>
    piece.repeat(20_000 / piece.length),
  ),
  Array.from({ length: 3000 }, (_, nth) => `word${nth.toString(36)}`).join(' '),
];

understanding('holds nobody up, whatever it is given', () => {
  for (const text of endless) {
    const ms = processorMs(() => of(customer(text)));
    ok(ms < 1000, `it took ${Math.round(ms)} ms for ${JSON.stringify(text.slice(0, 12))}`);
  }
});

understanding.run();
