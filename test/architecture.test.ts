import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';

const architecture = suite('the architecture');

/**
 * Who may import whom: each layer what stands before it, and itself; layers that stand side by side not each other.
 * Imports of types count as well: a type ties two files together as a value does.
 */
const layers = [
  ['lib'],
  ['store'],
  ['domain'],
  ['intelligence', 'exporting'],
  ['http', 'channels', 'jobs', 'demo'],
  ['api'],
  ['app'],
  ['server'],
  ['commands'],
  ['main'],
];
/** Files beside the folders, by the layer they belong to: what only the application puts together is part of it. */
const layerOfFile: Record<string, string> = {
  'app.ts': 'app',
  'config.ts': 'app',
  'config-values.ts': 'app',
  'docs.ts': 'app',
  'metrics.ts': 'app',
  'reactions.ts': 'app',
  'version.ts': 'lib',
  'server.ts': 'server',
  'main.ts': 'main',
};
type Import = { from: string; to: string };

const sources = globSync('src/**/*.ts').sort();
const textOf = (file: string) => readFileSync(file, 'utf8');
const layerOf = (file: string) => {
  const [, folder = '', inner] = file.split('/');
  return inner === undefined ? layerOfFile[folder] : folder;
};
const heightOf = (layer: string | undefined) => layers.findIndex((side) => side.includes(layer ?? ''));
const mayImport = ({ from, to }: Import) => {
  const [own, other] = [layerOf(from), layerOf(to)];
  return own === other || heightOf(other) < heightOf(own);
};

const imports: Import[] = sources.flatMap((from) =>
  [...textOf(from).matchAll(/(?:\bfrom|\bimport|\bimport\(|new URL\()\s*'([^']+)'/g)].map(
    ([, named = '']) => ({
      from,
      to: named.startsWith('.') ? normalize(join(dirname(from), named)) : named,
    }),
  ),
);
const inside = imports.filter(({ to }) => to.startsWith('src/'));
const packages = imports.filter(({ to }) => !to.startsWith('src/') && !to.startsWith('node:'));
const described = (found: Import[]) => found.map(({ from, to }) => `${from} → ${to}`);

architecture('knows the layer of every file', () => {
  equal(
    sources.filter((file) => heightOf(layerOf(file)) < 0),
    [],
  );
  ok(inside.length > 300, 'imports were found');
});

architecture('is imported downwards only', () => {
  equal(described(inside.filter((one) => !mayImport(one))), []);
});

architecture('keeps every dialect to itself: no other dialect, no store', () => {
  const dialectOf = (file: string) => /^src\/api\/([^/]+)\//.exec(file)?.[1];
  const wrong = inside.filter(({ from, to }) => {
    const [own, other] = [dialectOf(from), dialectOf(to)];
    return own !== undefined && ((other !== undefined && other !== own) || to.startsWith('src/store/'));
  });
  equal(described(wrong), []);
});

architecture('has one place for each library of the outside world', () => {
  const homes: Record<string, RegExp> = {
    koa: /^src\/(http\/|server\.ts)/,
    '@koa/router': /^src\/http\//,
    '@fastify/busboy': /^src\/http\//,
    'better-sqlite3': /^src\/store\//,
    'node-cron': /^src\/jobs\//,
    ajv: /^src\/lib\//,
    papaparse: /^src\/lib\//,
    pino: /^src\/lib\//,
    pdfkit: /^src\/exporting\/pdf\//,
    'bidi-js': /^src\/exporting\/pdf\//,
    yazl: /^src\/exporting\//,
  };
  equal(described(packages.filter(({ from, to }) => homes[to]?.test(from) === false)), []);
});

architecture('has no circles of files', () => {
  const targets = Map.groupBy(inside, ({ from }) => from);
  // A dialect holds routes, and what a route is called with knows the dialects: types that need each other.
  const known = ['src/http/dialect.ts → src/http/route.ts → src/http/dialect.ts'];
  const circles: string[] = [];
  const finished = new Set<string>();
  // Told from its first file on, wherever it was entered.
  const circle = (files: string[]) => {
    const start = files.indexOf(files.toSorted()[0] ?? '');
    const from = [...files.slice(start), ...files.slice(0, start)];
    return [...from, from[0]].join(' → ');
  };
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push(circle(path.slice(path.indexOf(file))));
    if (path.includes(file) || finished.has(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to, [...path, file]);
    finished.add(file);
  };
  for (const file of sources) visit(file, []);
  equal(circles, known);
});

architecture('reads the environment in one place', () => {
  equal(
    sources.filter((file) => /process\.env\b/.test(textOf(file)) && file !== 'src/main.ts'),
    [],
  );
});

architecture('takes time and chance from outside in the domain', () => {
  const own = /Date\.now\(|new Date\(\)|Math\.random\(|setTimeout\(|setInterval\(/;
  equal(
    sources.filter((file) => file.startsWith('src/domain/') && own.test(textOf(file))),
    [],
  );
});

const everything = [...sources, ...globSync('{test,static}/**/*.{ts,tsx}')].filter(
  (file) => !file.includes('architecture'),
);

architecture('has no any and no default exports', () => {
  const wrong = /:\s*any\b|\bas any\b|<any>|any\[\]|^export default/m;
  equal(
    everything.filter((file) => wrong.test(textOf(file))),
    [],
  );
});

architecture('has names that say a role, in kebab-case', () => {
  const vague = /\/(utils?|helpers?|managers?|services?|common|misc)\.tsx?$/;
  equal(
    everything.filter((file) => vague.test(file) || !/^[a-z0-9./-]+$/.test(file)),
    [],
  );
});

architecture('leaves nothing for later', () => {
  equal(
    everything.filter((file) => /\b(TODO|FIXME|XXX)\b/.test(textOf(file))),
    [],
  );
});

architecture('names every suite of tests', () => {
  const nameless = /\bsuite\(\s*\)/;
  equal(
    everything.filter((file) => file.endsWith('.test.ts') && nameless.test(textOf(file))),
    [],
  );
});

architecture('keeps files short', () => {
  const lengths = sources
    .map((file) => ({ file, lines: textOf(file).split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  const median = lengths[Math.floor(lengths.length / 2)]?.lines ?? 0;
  ok(median <= 80, `the median is ${median}`);
  equal(
    lengths.filter(({ lines }) => lines > 300).map(({ file }) => file),
    [],
  );
});

architecture.run();
