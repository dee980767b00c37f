import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import {
  labelled,
  labelledSentences,
  languageScore,
  type Part,
  scores,
  together,
} from '../support/labelled.ts';

const labels = suite('the built-in engine and the labelled conversations');

const parts: Part[] = ['development', 'before', 'after'];
const all = scores();
const of = (language: string) => all.filter((one) => one.language === language);
const said = (value: number) => `it is ${value.toFixed(3)}`;

labels('are enough of them, in enough languages, and half of the first ones held out', () => {
  ok(labelled.length >= 150, `there are ${labelled.length}`);
  ok(new Set(labelled.map(({ language }) => language)).size >= 5);
  ok(new Set(labelledSentences.map(({ language }) => language)).size >= 30);
  ok(labelledSentences.every(({ text }) => text.length >= 40));
  equal(new Set(labelled.map(({ id }) => id)).size, labelled.length);
});

for (const part of parts.slice(0, 2))
  labels(`has their language right (${part})`, () => {
    const value = languageScore(part);
    ok(value >= 0.95, said(value));
  });

for (const language of ['en', 'ru', 'ar', 'uz']) {
  labels(`feels what customers feel in ${language}`, () => {
    const value = together(of(language), 'sentiment');
    ok(value >= 0.75, said(value));
  });

  labels(`finds what they write about in ${language}, among one's own topics and without`, () => {
    const own = together(of(language), 'topics');
    const free = together(of(language), 'phrases');
    ok(own >= 0.8, said(own));
    ok(free >= 0.8, said(free));
  });
}

labels('is no worse than it was with what was written after it', () => {
  const after = all.filter(({ part }) => part === 'after');
  ok(together(after, 'language') >= 0.95);
  ok(together(after, 'sentiment') >= 0.75, said(together(after, 'sentiment')));
  ok(together(after, 'topics') >= 0.65, said(together(after, 'topics')));
  ok(together(after, 'phrases') >= 0.9, said(together(after, 'phrases')));
  ok(together(after, 'issue') >= 0.5, said(together(after, 'issue')));
});

labels.run();
