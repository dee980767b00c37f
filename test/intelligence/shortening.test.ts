import { suite } from 'uvu';
import { ok } from 'uvu/assert';
import { workOn } from '../../src/intelligence/built-in/engine.ts';

const shortening = suite('a text that the built-in engine shortens');

/** Sentences that say the same over and over, and one that the reader would miss, wherever it stands. */
const chatter = {
  en: [
    'The lamp is made by the same maker as every lamp of the series of lamps.',
    'Our workshop checks every lamp of the series before the lamp leaves the workshop.',
    'Every lamp of the series looks like the lamp on the picture of the lamp.',
  ],
  ru: [
    'Каждая лампа этой серии проверяется в нашей мастерской перед отправкой лампы.',
    'Мастерская проверяет каждую лампу серии, потому что лампа лампе рознь.',
    'Лампа этой серии похожа на лампу с картинки, как и каждая лампа мастерской.',
  ],
  uz: [
    "Bu lampa bizning ustaxonada tekshiriladi, har bir lampa lampa bilan birga bo'ladi.",
    'Ustaxona har bir lampani tekshiradi va lampa bilan birga sizga beradi.',
    'Lampa rasmdagi lampa bilan bir xil va har bir lampa kabi yaxshi lampa.',
  ],
  ar: [
    'هذا المصباح من صنع الورشة التي صنعت كل مصباح في هذه السلسلة من المصابيح.',
    'الورشة تفحص كل مصباح من السلسلة قبل أن يخرج المصباح من الورشة.',
    'كل مصباح في السلسلة هو المصباح الذي في صورة المصباح.',
  ],
  fr: [
    'La lampe est faite par le même atelier que toute lampe de la série de lampes.',
    'Notre atelier vérifie toute lampe de la série avant que la lampe quitte l’atelier.',
    'Toute lampe de la série ressemble à la lampe sur la photo de la lampe.',
  ],
};
const labelled: [language: keyof typeof chatter, what: string, sentence: string][] = [
  ['en', 'a day', 'The driver comes tomorrow.'],
  ['en', 'a weekday', 'We are closed on Sunday.'],
  ['en', 'a month', 'Yours is sent in May.'],
  ['en', 'a span', 'It is there within a week.'],
  ['en', 'an amount in words', 'You get twenty euros back.'],
  ['en', 'an amount', 'It costs €15.'],
  ['en', 'an order number', 'Yours is AB-4471.'],
  ['en', 'a question', 'Are you at home?'],
  ['en', 'an address', 'Write to olim@shop.example.'],
  ['en', 'a number among thanks', 'Thank you for your message about order 4471.'],
  ['en', 'a number among courtesies', 'Feel free to contact us at +998 90 123 45 67.'],
  ['en', 'a day among thanks', 'Thank you for your patience, the driver comes tomorrow.'],
  ['ru', 'a day', 'Курьер приедет завтра.'],
  ['ru', 'a weekday', 'Во вторник закрыто.'],
  ['ru', 'a span', 'Вернём через неделю.'],
  ['ru', 'an amount in words', 'С вас двадцать рублей.'],
  ['ru', 'a question', 'Вы дома?'],
  ['uz', 'a day', 'Kuryer ertaga boradi.'],
  ['uz', 'a number', 'Sizga uchta qoldi.'],
  ['uz', 'a question', 'Siz uydamisiz?'],
  ['ar', 'a day', 'يصل السائق غدًا.'],
  ['ar', 'a weekday', 'نغلق يوم الجمعة.'],
  ['ar', 'a number', 'لكم عشرون دينارا.'],
  ['ar', 'a question', 'هل أنتم هناك؟'],
  ['fr', 'an amount, in a language that nobody knows', 'Cela coûte 15 €.'],
  ['fr', 'a question, in a language that nobody knows', 'Êtes-vous là ?'],
];

for (const [language, what, sentence] of labelled)
  shortening(`keeps ${what}: ${sentence}`, () => {
    for (let place = 0; place <= 3; place++) {
      const text = chatter[language].toSpliced(place, 0, sentence).join(' ');
      const short = workOn('shorten', text).text;
      ok(short.includes(sentence), short);
      ok(short.length < text.length * 0.75, `${short.length} of ${text.length}: ${short}`);
    }
  });

shortening.run();
