import type { TextsOf } from '../en/index.ts';
import type { mine as english } from '../en/mine.ts';

export const mine: TextsOf<typeof english> = {
  'settings.profile': 'Профиль',
  'settings.profile.purpose': 'Каким вас видят коллеги и клиенты и как вы входите.',
  'profile.me': 'Обо мне',
  'profile.firstName': 'Имя',
  'profile.lastName': 'Фамилия',
  'profile.picture': 'Фото',
  'profile.picture.hint': 'PNG, JPEG, GIF или WebP. Показывается маленьким и круглым.',
  'profile.picture.choose': 'Выбрать фото',
  'profile.picture.remove': 'Убрать фото',
};
