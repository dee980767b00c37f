import { unescaped } from './html-tree.ts';

/** A picture that clean HTML shows; `remote` counts those that lie elsewhere, and is null for all others. */
export type Picture = { source: string; alt: string; remote: number | null };

const PICTURE = /<img\b[^<>]*>/g;
const valueIn = (picture: string, name: string) =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(picture)?.[1] ?? '');
const isRemote = (source: string) => /^https?:\/\//i.test(source);

/** Clean HTML with each of its pictures shown another way. */
export function withPictures(clean: string, show: (picture: Picture, as: string) => string) {
  let count = 0;
  return clean.replace(PICTURE, (as) => {
    const source = valueIn(as, 'src');
    return show({ source, alt: valueIn(as, 'alt'), remote: isRemote(source) ? count++ : null }, as);
  });
}

/** Where the pictures lie that are not part of the message itself. */
export const remotePicturesIn = (clean: string) =>
  [...clean.matchAll(PICTURE)].map(([picture]) => valueIn(picture, 'src')).filter(isRemote);
