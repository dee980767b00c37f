import type { TextsOf } from '../en/index.ts';
import type { palette as english } from '../en/palette.ts';

export const palette: TextsOf<typeof english> = {
  'palette.title': 'Buyruqlar va qidiruv',
  'palette.placeholder': 'Bajaring, oʻting yoki toping…',
  'palette.open': 'Buyruqlar va qidiruv',
  'palette.keys': 'Tezkor tugmalar',
  'palette.everywhere': 'Hamma joyda',
  'palette.goTo': 'Oʻtish',
  'palette.recent': 'Yaqinda ochilgan',
  'palette.perhaps': 'Balki',
  'palette.searchFor': 'Hamma joydan “{typed}”ni qidirish',
  'palette.choice': '{what}: {which}',
  'palette.then': 'soʻng',
  'palette.or': 'yoki',
  'palette.count': { other: '{count} ta natija' },
};
