import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { folderPaths } from '../../src/store/folder.ts';
import { mediaName } from '../../src/store/manifest.ts';
import { openSqlite } from '../../src/store/open.ts';
import { holdFolder } from '../../src/store/open-store.ts';
import { restore } from '../../src/store/restore.ts';
import { confab } from '../support/confab.ts';
import { cutOffBefore } from '../support/cut-off.ts';
import { putFile } from '../support/stored-file.ts';

const restoring = suite('a restore that is cut off');

/** A folder with old data, and an archive with newer data: another key, other files, other rows. */
async function twoInstallations() {
  const here = confab();
  for (const [folder, name] of [
    ['old', 'Olim'],
    ['new', 'Nigora'],
  ]) {
    const data = here.file(String(folder));
    await here.typed(`agent create --data ${data} --email a@clinic.example --role Admin --name ${name}`);
    putFile(data, String(folder), 'picture');
    writeFileSync(`${data}/confab.key`, String(folder).padEnd(32));
  }
  const archive = here.file('confab.tar.zst');
  await here.typed(`backup --data ${here.file('new')} --to ${archive}`);
  return { ...here, archive, [Symbol.dispose]: here.remove };
}

function installationIn(folder: string) {
  const db = openSqlite(`${folder}/confab.db`, { readonly: true });
  const name = db.prepare("select first_name from agents where kind = 'human'").pluck().get();
  const picture = db.prepare('select sha256 from media').pluck().get() as string;
  db.close();
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8').trim();
  return { name, key: read('confab.key'), media: read(mediaName(picture)) };
}

const OLD = { name: 'Olim', key: 'old', media: 'old' };
const NEW = { name: 'Nigora', key: 'new', media: 'new' };

restoring('leaves the old data or the new, whole, at whatever step it stops', async () => {
  using here = await twoInstallations();
  const outcomes: string[] = [];
  for (let step = 0, isDone = false; !isDone; step++) {
    const folder = here.file(`data-${step}`);
    cpSync(here.file('old'), folder, { recursive: true });
    isDone = await cutOffBefore(step, () =>
      restore(here.archive, { folder, nativeBinding: undefined }, true, Date.now()),
    );
    const wasPlanned = isDone || existsSync(folderPaths(folder).restoring);
    holdFolder(folder)();
    const [aside] = readdirSync(folder).filter((name) => name.includes('before-restore'));
    ok(aside || !wasPlanned);
    equal(installationIn(folder), aside ? NEW : OLD, `step ${step}`);
    if (aside) equal(installationIn(`${folder}/${aside}`), OLD, `step ${step}`);
    ok(!existsSync(folderPaths(folder).unpacked) && !existsSync(folderPaths(folder).restoring));
    outcomes.push(aside ? 'new' : 'old');
  }
  ok(outcomes.filter((outcome) => outcome === 'old').length > 3);
  ok(outcomes.filter((outcome) => outcome === 'new').length > 8);
});

restoring('is finished even if finishing is cut off as well', async () => {
  using here = await twoInstallations();
  const folder = here.file('old');
  let step = 0;
  while (!existsSync(folderPaths(folder).restoring)) {
    await cutOffBefore(step++, () => restore(here.archive, { folder, nativeBinding: undefined }, true, 1));
  }
  for (let more = 0; !(await cutOffBefore(more, () => holdFolder(folder)())); more++) {}
  equal(installationIn(folder), NEW);
  equal(installationIn(`${folder}/confab.before-restore-1970-01-01T00-00-00-001Z`), OLD);
});

restoring('is no installation until it is finished', async () => {
  using here = await twoInstallations();
  const folder = here.file('old');
  writeFileSync(folderPaths(folder).restoring, JSON.stringify({ aside: 'confab.aside', old: [], fresh: [] }));
  for (const words of ['key list', `backup --to ${here.file('x')}`]) {
    const { code, errors } = await here.typed(`${words} --data ${folder}`);
    is(code, 2);
    match(errors, /^A restore of .* is at work, or was cut off\. Starting the server finishes it\.$/);
  }
  is((await here.typed(`doctor --data ${folder}`)).code, 1);
});

restoring.run();
