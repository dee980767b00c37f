import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { directionOf, preferred, texts } from '../../../static/setup/language.ts';
import { strengthOf } from '../../../static/setup/strength.ts';

const passwords = suite('the strength hint of the setup page');

passwords('wants length first', () => {
  equal(strengthOf('x7#Kq!2p'), 'tooShort');
  equal(strengthOf('aaaaaaaaaaaaaaaa'), 'weak');
  equal(strengthOf('x7#Kq!2pLm'), 'fair');
  equal(strengthOf('seven green lanterns'), 'strong');
  equal(strengthOf('зелёный фонарь у реки'), 'strong');
});

passwords('counts neither common words nor what else was typed into the form', () => {
  equal(strengthOf('password1234'), 'weak');
  equal(strengthOf('KarimovaAziza7', ['Aziza', 'Karimova']), 'weak');
  equal(strengthOf('Karimova seven green lanterns', ['Karimova']), 'strong');
});

passwords.run();

const languages = suite('the languages of the setup page');

languages('start with the first of the reader’s own that we speak', () => {
  equal(preferred(['de-AT', 'ru-RU', 'en']), 'ru');
  equal(preferred(['uz-Cyrl-UZ']), 'uz');
  equal(preferred(['de', 'constructor']), 'en');
  equal(preferred([]), 'en');
});

languages('say everything, name the organisation, and run in their own direction', () => {
  for (const [language, words] of Object.entries(texts)) {
    const empty = Object.entries(words).filter(([, sentence]) => sentence.trim() === '');
    equal([language, empty, words.doneLead.split('{organisation}').length], [language, [], 2]);
  }
  equal([directionOf('ar'), directionOf('uz')], ['rtl', 'ltr']);
});

languages.run();
