import { Problem } from '../../lib/problem.ts';

/** What every browser and mail program shows in place, and in which nothing can run. */
const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
export const isPicture = (contentType: string) => PICTURES.has(contentType);

export function refuseNoPicture(contentType: string) {
  if (!isPicture(contentType))
    throw Problem.invalid('file', `A picture must be PNG, JPEG, GIF or WebP; this file is ${contentType}.`, {
      rule: 'picture',
    });
}
