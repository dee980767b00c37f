import type { TextsOf } from '../en/index.ts';
import type { mine as english } from '../en/mine.ts';

export const mine: TextsOf<typeof english> = {
  'settings.profile': 'Profil',
  'settings.profile.purpose': 'Hamkasblar va mijozlar sizni qanday koʻradi va siz qanday kirasiz.',
  'profile.me': 'Men',
  'profile.firstName': 'Ism',
  'profile.lastName': 'Familiya',
  'profile.picture': 'Rasm',
  'profile.picture.hint': 'PNG, JPEG, GIF yoki WebP. Kichik va dumaloq koʻrinadi.',
  'profile.picture.choose': 'Rasm tanlash',
  'profile.picture.remove': 'Rasmni olib tashlash',
};
