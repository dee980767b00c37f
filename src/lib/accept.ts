/** What an `Accept-…` header lists, in small letters; a quality of 0 rules a value out. */
export const wishesIn = (header: string) => header.split(',').map(wishIn);

function wishIn(part: string) {
  const [value = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { value, quality: quality === undefined ? 1 : Number(quality) || 0 };
}
