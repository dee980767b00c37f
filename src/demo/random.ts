/**
 * Chance that can be repeated: the same names give the same numbers, on every machine and in every version. (sfc32,
 * seeded from the names by cyrb128; both are in the public domain.)
 */
export type Random = ReturnType<typeof random>;

export function random(...names: (string | number)[]) {
  let [a, b, c, d] = stateOf(names.join('/'));

  /** 32 bits. */
  function bits() {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  for (let round = 0; round < 12; round++) bits();
  /** At least 0, less than 1. */
  const unit = () => bits() / 2 ** 32;
  const below = (limit: number) => Math.floor(unit() * limit);
  return {
    bits,
    unit,
    below,
    between: (least: number, most: number) => least + below(most - least + 1),
    chance: (share: number) => unit() < share,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
    weighted: <T>(choices: readonly (readonly [choice: T, weight: number])[]) => weighted(choices, unit()),
    /** Mostly near the median, now and then far above: how long people take to answer. */
    around: (median: number, spread: number) => median * Math.exp(spread * (unit() + unit() + unit() - 1.5)),
  };
}

function weighted<T>(choices: readonly (readonly [T, number])[], at: number) {
  let left = at * choices.reduce((sum, [, weight]) => sum + weight, 0);
  const found = choices.find(([, weight]) => (left -= weight) < 0) ?? choices.at(-1);
  return (found as readonly [T, number])[0];
}

function stateOf(name: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}
