import { existsSync, statSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { backUp } from '../store/backup.ts';
import { refuseWithoutDatabase } from '../store/folder.ts';
import { nativeBinding } from '../store/native.ts';
import { type Command, dataHelp, dataOption, required, textFlags, usage } from './command.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Writes everything into one file, beside a running server, and reads it back before it says so.',
  usage: '--to FILE [--force]',
  options: { ...dataOption, to: { type: 'string' }, force: { type: 'boolean' } },
  help: {
    to: 'The file to write; its folder is made if need be. It opens with tar --zstd.',
    force: 'Replaces a file that is there already.',
    ...dataHelp,
  },
  async run(flags, { environment, print }) {
    const { to } = required(flags, 'to');
    const { data: folder, secretKey } = readConfig(environment, textFlags(flags));
    refuseWithoutDatabase(folder);
    refuseToReplace(to, flags.force === true);
    const source = { folder, nativeBinding: nativeBinding(folder), keyIsGiven: secretKey !== null };
    const { rows, media, media_missing, bytes, key_included } = await backUp(source, to, Date.now());
    print(`${to}: ${rows} rows, ${media} files, ${bytes} bytes; read back and verified.`);
    if (media_missing > 0)
      print(`${media_missing} files were missing in the data folder, so they are not in it.`);
    print(key_included ? WITH_KEY : WITHOUT_KEY);
  },
};

const WITH_KEY = 'It holds the key file: whoever has this backup can read the stored secrets.';
const WITHOUT_KEY = 'The key that seals secrets is not in it: keep CONFAB_SECRET_KEY as well.';

// An empty file is what mktemp leaves: nothing is lost with it.
function refuseToReplace(to: string, force: boolean) {
  const there = existsSync(to) ? statSync(to) : null;
  if (there?.isDirectory()) throw usage(`${to} is a folder. Name a file in it.`);
  if (there && there.size > 0 && !force)
    throw usage(`There is a file ${to} already. Name another, or add --force to replace it.`);
}
