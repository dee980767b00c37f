import type { TextsOf } from '../en/index.ts';
import type { macros as english } from '../en/macros.ts';

export const macros: TextsOf<typeof english> = {
  'settings.macros': 'Макросы',
  'settings.macros.purpose':
    'Шаблоны ответов и макросы: тексты, которые пишут один раз и используют часто, вместе с действиями.',
  'macros.add': 'Добавить макрос',
  'macros.empty': 'Макросов пока нет. Здесь место тому, что вы пишете снова и снова.',
  'macros.deleted': 'Никто больше не сможет его использовать. Уже отправленное останется.',
  'macros.unknown': 'Неизвестная переменная',
  'macros.unknownNames': 'Эти переменные неизвестны и будут отправлены как есть: {names}',
  'macros.used': {
    one: 'использован {count} раз',
    few: 'использован {count} раза',
    many: 'использован {count} раз',
    other: 'использован {count} раза',
  },
  'macros.shortcut': 'Сокращение',
  'macros.shortcut.hint': 'Что набирают после / в ответе.',
  'macros.text': 'Текст',
  'macros.text.hint': 'Вставляется в ответ, где его ещё можно изменить.',
  'macros.html.hint': 'Этот текст — HTML: при сохранении он очищается.',
  'macros.content': 'Что в нём',
  'macros.actions': 'Действия',
  'macros.actions.hint': 'Выполняются при использовании, по очереди, с правами того, кто использует.',
  'macros.business.hint': 'Для какой компании.',
  'macros.everyBusiness': 'Для всех',
  'macros.preview': 'Предпросмотр',
  'macros.previewIn': 'Предпросмотр в обращении',
  'macros.previewEmpty': 'Напишите текст, чтобы увидеть его здесь.',
};
