const keys = new Map<string, string>();

/** Remembers, of a message that has arrived, under which key it left from here. */
export const noteLeaving = (uuid: string, key: string) => void keys.set(uuid, key);

/** Its own, if it did not. */
export const leftAs = (uuid: string) => keys.get(uuid) ?? uuid;
