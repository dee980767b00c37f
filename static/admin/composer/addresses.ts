const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** Addresses as people type and paste them: with names, commas, semicolons; and what is none. */
export function addressesIn(typed: string) {
  const parts = typed
    .split(/[,;\n]+|\s+(?=[^\s<]+@)/)
    .map((part) => /<([^<>]+)>/.exec(part)?.[1] ?? part)
    .map((part) => part.trim())
    .filter(Boolean);
  return {
    addresses: parts.filter((part) => ADDRESS.test(part)),
    rest: parts.filter((part) => !ADDRESS.test(part)).join(', '),
  };
}
