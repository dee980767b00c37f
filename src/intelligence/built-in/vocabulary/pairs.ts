/** Each of these words with each of those: "will send | will call | has to send | …". */
export const pairs = (first: string, second: string) =>
  listed(first)
    .flatMap((one) => listed(second).map((other) => `${one} ${other}`))
    .join(' | ');

const listed = (list: string) => list.split('|').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
