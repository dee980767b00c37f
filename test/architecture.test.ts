import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';

const architecture = suite('the architecture');

/** Who stands on whom: a place may import from itself and from what it lists. */
const below: Record<string, readonly string[]> = {
  lib: [],
  store: ['lib'],
  domain: ['lib', 'store'],
  http: ['lib', 'domain'],
  jobs: ['lib', 'store', 'domain'],
  api: ['lib', 'domain', 'http'],
  config: ['lib', 'domain', 'http'],
  app: ['lib', 'store', 'domain', 'http', 'jobs', 'api', 'config', 'reactions', 'metrics', 'version'],
  server: ['lib', 'domain', 'http', 'app', 'config'],
  commands: ['lib', 'store', 'domain', 'http', 'jobs', 'api', 'config', 'app', 'server', 'version', 'demo'],
  demo: ['lib', 'store', 'domain'],
  main: ['commands', 'lib'],
  reactions: ['domain'],
  metrics: ['lib', 'domain'],
  version: ['lib'],
  docs: ['lib', 'http', 'api', 'config', 'version'],
};

type Import = { file: string; from: string; to: string };
const files = globSync('src/**/*.ts');
const sourceOf = (file: string) => readFileSync(file, 'utf8');
const placeOf = (path: string) => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';

const imports: Import[] = files.flatMap((file) =>
  [...sourceOf(file).matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => ({
    file,
    from: placeOf(file),
    to: relative('.', join(dirname(file), path)),
  })),
);

architecture('lets imports go one way', () => {
  const wrong = imports.filter(({ from, to }) => placeOf(to) !== from && !below[from]?.includes(placeOf(to)));
  equal(
    wrong.map(({ file, to }) => `${file} imports ${to}`),
    [],
  );
});

architecture('keeps dialects apart from each other, from Koa and from SQL', () => {
  const dialectOf = (path: string) => /^src\/api\/(\w+)\//.exec(path)?.[1];
  const strangers = imports.filter(({ file, to }) => {
    const own = dialectOf(file);
    return own !== undefined && dialectOf(to) !== undefined && dialectOf(to) !== own;
  });
  equal(
    strangers.map(({ file, to }) => `${file} imports ${to}`),
    [],
  );
  const outsiders = files.filter(
    (file) => dialectOf(file) && /from '(koa|@koa|better-sqlite3)/.test(sourceOf(file)),
  );
  equal(outsiders, []);
});

architecture('knows no any, no default export and no silenced check', () => {
  const loose = files.filter((file) =>
    /: any\b|as any\b|export default|@ts-(ignore|expect-error)|biome-ignore/.test(sourceOf(file)),
  );
  equal(loose, []);
});

architecture.run();
