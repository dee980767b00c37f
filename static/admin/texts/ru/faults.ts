import type { faults as english } from '../en/faults.ts';
import type { TextsOf } from '../en/index.ts';

export const faults: TextsOf<typeof english> = {
  'fault.required': 'Заполните это поле.',
  'fault.blank': 'Заполните это поле.',
  'fault.pattern': 'Это записано не так, как ожидается.',
  'fault.minimum': 'Не меньше {limit}.',
  'fault.maximum': 'Не больше {limit}.',
  'fault.exclusiveMinimum': 'Больше {limit}.',
  'fault.password': 'Пароль должен быть не короче {limit} знаков, и его не должно быть легко угадать.',
  'fault.minLength': { one: 'Не меньше {count} знака.', other: 'Не меньше {count} знаков.' },
  'fault.maxLength': { one: 'Не больше {count} знака.', other: 'Не больше {count} знаков.' },
  'fault.minItems': 'Выберите не меньше {count}.',
  'fault.maxItems': 'Выберите не больше {count}.',
  'fault.email': 'Это должен быть адрес электронной почты.',
  'fault.phone': 'Это должен быть номер телефона с кодом страны, например +998901234567.',
  'fault.uri': 'Это должен быть адрес вида https://example.com.',
  'fault.date': 'Это должна быть дата, например 2026-03-14.',
  'fault.time': 'Это должно быть время, например 09:30.',
  'fault.date-time': 'Это должны быть дата и время.',
  'fault.time-zone': 'Это должен быть часовой пояс, например Asia/Tashkent.',
  'fault.picture': 'Изображение должно быть в формате PNG, JPEG, GIF или WebP.',
  'fault.number': 'Это должно быть число.',
  'fault.enum': 'Такого выбора здесь нет.',
};
