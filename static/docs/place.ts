/** Where the reader is, as the address says it: `#/thikaa/createLead`, `#/thikaa/schemas/Lead`. */
export type Place =
  | { page: 'home' }
  | { page: 'dialect'; dialect: string }
  | { page: 'schemas'; dialect: string }
  | { page: 'operation'; dialect: string; operation: string }
  | { page: 'schema'; dialect: string; schema: string };

export function parsePlace(hash: string): Place {
  const [dialect, second, third] = hash
    .replace(/^#?\/*/, '')
    .split('/')
    .map(decoded);
  if (!dialect) return { page: 'home' };
  if (!second) return { page: 'dialect', dialect };
  if (second !== 'schemas') return { page: 'operation', dialect, operation: second };
  return third ? { page: 'schema', dialect, schema: third } : { page: 'schemas', dialect };
}

export const dialectHref = (dialect: string) => `#/${encodeURIComponent(dialect)}`;
export const operationHref = (dialect: string, id: string) =>
  `${dialectHref(dialect)}/${encodeURIComponent(id)}`;
export const schemasHref = (dialect: string) => `${dialectHref(dialect)}/schemas`;
export const schemaHref = (dialect: string, name: string) =>
  `${schemasHref(dialect)}/${encodeURIComponent(name)}`;

function decoded(part: string) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
