import { existsSync, rmSync, statSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { KEY, type Manifest } from '../store/manifest.ts';
import { nativeBinding } from '../store/native.ts';
import { holdFolder } from '../store/open-store.ts';
import { restore } from '../store/restore.ts';
import { type Command, dataHelp, dataOption, required, textFlags, usage } from './command.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Puts a backup in place. The server must not run.',
  usage: '--from FILE [--force]',
  options: { ...dataOption, from: { type: 'string' }, force: { type: 'boolean' } },
  help: { from: 'A file made by confab backup.', force: 'Puts the data that is there aside.', ...dataHelp },
  async run(flags, { environment, print }) {
    const { from } = required(flags, 'from');
    const { data: folder, secretKey } = readConfig(environment, textFlags(flags));
    if (!existsSync(from) || !statSync(from).isFile()) throw usage(`There is no file ${from}.`);
    const { manifest, aside } = await held(folder, () =>
      restore(from, { folder, nativeBinding: nativeBinding(folder) }, flags.force === true, Date.now()),
    );
    print(`The backup of ${manifest.made_at} is in place in ${folder}.`);
    if (aside) print(`What was there before is in ${aside}.`);
    const warning = keyWarning(manifest, secretKey !== null);
    if (warning) print(warning);
  },
};

/** Leaves nothing behind where nothing was before, if the work fails. */
async function held<T>(folder: string, work: () => Promise<T>) {
  const isNew = !existsSync(folder);
  const release = holdFolder(folder);
  try {
    return await work();
  } catch (error) {
    if (isNew) rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    release();
  }
}

function keyWarning({ files }: Manifest, keyIsGiven: boolean) {
  const isInside = Object.hasOwn(files, KEY);
  if (isInside && keyIsGiven)
    return 'Its secrets are sealed with the key file in it: start the server without CONFAB_SECRET_KEY.';
  if (!isInside && !keyIsGiven)
    return 'The key that seals secrets is not in it: start the server with CONFAB_SECRET_KEY as it was.';
  return null;
}
