import { beginnings, type Language, words } from './language.ts';

/** In Latin letters. Of the Cyrillic ones too little is certain. */
export const uzbek: Language = {
  code: 'uz',
  abbreviations: new Set(),
  neverTwice: words('va bilan uchun bu ham lekin agar yoki siz biz men'),
  misspelt: [
    ['raxmat', 'rahmat'],
    ['assalomu aleykum', 'assalomu alaykum'],
    ['asalomu alaykum', 'assalomu alaykum'],
    ['assalom alaykum', 'assalomu alaykum'],
    ['iltmos', 'iltimos'],
    ['marxamat', 'marhamat'],
    ['xurmat bilan', 'hurmat bilan'],
  ],
  wordy: [
    ['shu munosabat bilan', 'shuning uchun'],
    ['hozirgi vaqtda', 'hozir'],
    ['ayni paytda', 'hozir'],
    ['shuni maʼlum qilamizki,', ''],
    ["shuni ma'lum qilamizki,", ''],
    ['yaqin vaqt ichida', 'tez orada'],
  ],
  casual: [
    ['salom', 'assalomu alaykum'],
    ['ok', 'yaxshi'],
    ['xop', 'xoʻp'],
  ],
  stiff: [
    ['hurmatli mijoz', 'assalomu alaykum'],
    ['hurmat bilan', 'yaxshi kunlar tilaymiz'],
  ],
  fact: beginnings(
    `dushanba | seshanba | chorshanba | payshanba | juma. | shanba | yakshanba | bugun | ertaga | indin | kecha. | yanvar |
     fevral | mart. | martda. | aprel | may. | iyun | iyul | avgust | senty?abr | okty?abr | noyabr | dekabr |
     (?:soat|kun|hafta|oy|yil)(?:da)? ichida | ikki | uch. | uchta. | to['ʻ‘’]rt | besh. | beshta. | olti. | oltita. |
     yetti | sakkiz | to['ʻ‘’]qqiz | o['ʻ‘’]n. | o['ʻ‘’]nta. | yigirma | o['ʻ‘’]ttiz | qirq. | ellik | yuz. | yuzta. |
     ming. | mingta. | million`,
  ),
  pleasantry:
    /^(murojaatingiz|xabaringiz|sabringiz|tushunganingiz) uchun (katta )?(rahmat|tashakkur)[\s.!]*$|^kuningiz (xayrli|yaxshi) (o['ʻ‘’]tsin|bo['ʻ‘’]lsin)[\s.!]*$/i,
  greeting: {
    is: /^(assalomu|assalom|salom|hurmatli|aziz|xayrli (kun|tong|kech)|hayrli)(?!\p{L})/iu,
    friendly: 'Assalomu alaykum!',
    formal: 'Assalomu alaykum.',
  },
  closing: {
    is: /^(hurmat bilan|ehtirom bilan|rahmat|tashakkur|xayr|sog['ʻ‘’] bo['ʻ‘’]ling|yaxshi kun|savollaringiz|savolingiz)(?!\p{L})/iu,
    friendly: 'Savollaringiz boʻlsa, bemalol yozing.',
    formal: 'Hurmat bilan',
  },
};
