/** What is wrong with what was sent, by its place. */
export type Faults = Readonly<Record<string, readonly string[]>>;

/** What is wrong with one rule or group itself, whichever part of it: the sentences begin with their place, which nobody needs. */
export const faultsAt = (faults: Faults, place: string) =>
  Object.entries(faults)
    .filter(
      ([at]) =>
        at === place || ['field', 'operator', 'value', 'rules'].some((part) => at === `${place}.${part}`),
    )
    .flatMap(([at, sentences]) => sentences.map((sentence) => sentence.replace(`${at} `, '')));
