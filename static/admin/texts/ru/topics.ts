import type { TextsOf } from '../en/index.ts';
import type { topics as english } from '../en/topics.ts';

export const topics: TextsOf<typeof english> = {
  'settings.topics': 'Темы',
  'settings.topics.purpose':
    'Что вам важно знать о том, о чём пишут люди: по темам сортируются обращения на любом языке.',
  'topics.add': 'Добавить тему',
  'topics.empty': 'Своих тем пока нет. До тех пор обращения описываются их же словами.',
  'topics.name.hint': 'Новое название действует во всех обращениях с этой темой.',
  'topics.synonyms': 'Слова, которые о ней говорят',
  'topics.synonyms.hint': 'По одному в строке, на всех языках ваших клиентов; окончания находятся сами.',
  'topics.enabled': 'Искать её',
  'topics.enabled.hint': 'В обращениях, которые читаются с этого момента.',
  'topics.delete': 'Удалить тему',
  'topics.delete.hint': 'Она будет снята: {holders}. Отменить это нельзя.',
  'topics.merge': 'Объединить с другой',
  'topics.merge.hint': 'Два названия одного дела станут одним; это название станет одним из его слов.',
  'topics.merge.into': 'Тема, которая останется',
  'topics.merge.choose': 'Выберите тему…',
  'topics.merge.action': 'Объединить',
  'topics.merge.title': 'Объединить «{name}» с «{into}»?',
  'topics.merge.consequence':
    '«{name}» будет заменена на «{into}» ({holders}) и исчезнет. Отменить это нельзя.',
  'topics.merged': '«{name}» теперь «{into}».',
};
