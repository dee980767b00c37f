/** The languages of an `Accept-Language` header as two letters, best first; those that are ruled out (q=0) are left out. */
export const acceptedLanguages = (header: string) =>
  header
    .split(',')
    .map(wishIn)
    .filter(({ language, quality }) => language !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);

function wishIn(part: string) {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const language = /^[a-z]{2}(?=$|-)/.exec(tag)?.[0] ?? '';
  return { language, quality: quality === undefined ? 1 : Number(quality) || 0 };
}
