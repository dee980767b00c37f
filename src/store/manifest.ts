/** What lies under which name, in the data folder as in a backup of it. */
export const DATABASE = 'confab.db';
export const KEY = 'confab.key';
export const MEDIA = 'media';
/** Where the content with this SHA-256 lies. */
export const mediaName = (sha256: string) => `${MEDIA}/${sha256.slice(0, 2)}/${sha256.slice(2)}`;

/** The first entry of a backup: what else is in it, and how much of everything. */
export type Manifest = {
  format: 1;
  made_at: string;
  schema_version: number;
  rows: Record<string, number>;
  files: Record<string, { size: number; sha256: string }>;
};

/** Whether this came out of `confab backup`: nothing else may say which files are written where. */
export function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value)) return false;
  const { format, made_at, schema_version, rows, files } = value;
  if (format !== 1 || Number.isNaN(Date.parse(String(made_at))) || !isCount(schema_version)) return false;
  if (!isRecord(rows) || !Object.values(rows).every(isCount)) return false;
  return isRecord(files) && Object.hasOwn(files, DATABASE) && Object.entries(files).every(isFile);
}

const isFile = ([name, facts]: [string, unknown]) => {
  if (!isRecord(facts)) return false;
  return isOurs(name) && isCount(facts.size) && /^[0-9a-f]{64}$/.test(String(facts.sha256));
};

/** The names that a backup may hold: nothing outside the data folder, nothing else in it. */
export const isOurs = (name: string) =>
  name === DATABASE || name === KEY || /^media(\/(?!\.)[\w.-]+)+$/.test(name);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
