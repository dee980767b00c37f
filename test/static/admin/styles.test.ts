import { readdirSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';

const styles = suite('the styles of the workplace');
const FOLDER = new URL('../../../static/admin/style/', import.meta.url);
const LONGEST = 200;

const textOf = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const files = readdirSync(FOLDER).filter((name) => name !== 'index.css');

styles('are all in the bundle, and none is too long to be read', () => {
  const imported = [...textOf('index.css').matchAll(/"\.\/([\w-]+\.css)"/g)].map(([, name]) => name);
  equal(imported.toSorted(), files.toSorted());
  equal(
    files.filter((name) => textOf(name).split('\n').length > LONGEST),
    [],
  );
});

styles('describe a class in one place, so that two components never share one by mistake', () => {
  const described = files.flatMap((name) =>
    [...textOf(name).matchAll(/^\.([\w-]+) \{$/gm)].map(([, one = '']) => ({ one, name })),
  );
  const places = [...Map.groupBy(described, ({ one }) => one)]
    .map(([one, all]) => `${one}: ${[...new Set(all.map(({ name }) => name))].join(', ')}`)
    .filter((line) => line.includes(', '));
  equal(places, []);
});

styles.run();
