import type { TextsOf } from '../en/index.ts';
import type { lists as english } from '../en/lists.ts';

export const lists: TextsOf<typeof english> = {
  'settings.statuses': 'Статусы',
  'settings.statuses.purpose': 'Чего ждёт обращение — словами вашей работы и в том порядке, в каком их ищут.',
  'statuses.add': 'Добавить статус',
  'statuses.builtin': 'Есть в каждой установке',
  'statuses.category': 'Считается как',
  'statuses.category.hint':
    'Открытое ждёт вас, ожидающее — других, решённое завершено. Не меняется, если статус уже есть у обращений.',
  'statuses.delete': 'Удалить статус',
  'statuses.delete.hint': 'Только тот, которого нет ни у одного обращения.',
  'statuses.delete.consequence':
    'Его нет ни у одного обращения, так что ничего не изменится. Отменить нельзя.',
  'settings.tags': 'Метки',
  'settings.tags.purpose': 'Слова, по которым обращения сортируют и находят; здесь в них наводят порядок.',
  'tags.add': 'Добавить метку',
  'tags.empty': 'Меток пока нет. Они появляются и тогда, когда метят обращение.',
  'tags.name.hint': 'Новое имя будет во всех обращениях с этой меткой.',
  'tags.many': 'Больше {count} обращений',
  'tags.delete': 'Удалить метку',
  'tags.delete.hint': 'Она исчезнет у стольких: {holders}. Отменить нельзя.',
  'tags.merge': 'Объединить с другой',
  'tags.merge.hint': 'Два слова об одном станут одним.',
  'tags.merge.into': 'Метка, которая останется',
  'tags.merge.choose': 'Выберите метку…',
  'tags.merge.action': 'Объединить',
  'tags.merge.title': 'Объединить «{name}» с «{into}»?',
  'tags.merge.consequence': '«{name}» заменится на «{into}» ({holders}) и исчезнет. Отменить нельзя.',
  'tags.merged': 'Теперь «{name}» — это «{into}».',
};
