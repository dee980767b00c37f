/** A name within a sentence of another direction keeps its own. */
export const isolated = (name: string) => `\u2068${name}\u2069`;
