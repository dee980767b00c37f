import { readConfig } from '../config.ts';
import { backUp, restore } from '../store/backup.ts';
import { nativeBinding } from '../store/native.ts';
import { holdFolder } from '../store/open-store.ts';
import { type Command, dataHelp, dataOption, required, textFlags } from './command.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Writes everything into one file, beside a running server, and reads it back before it says so.',
  usage: '--to FILE',
  options: { ...dataOption, to: { type: 'string' } },
  help: { to: 'The file to write; opens with tar --zstd.', ...dataHelp },
  async run(flags, { environment, print }) {
    const to = required(flags, 'to');
    const config = readConfig(environment, textFlags(flags));
    const source = {
      folder: config.data,
      nativeBinding: nativeBinding(config.data),
      keyIsGiven: config.secretKey !== null,
    };
    const report = await backUp(source, to, Date.now());
    print(
      `${report.file}: ${report.rows} rows, ${report.media} files, ${report.bytes} bytes; read back and verified.`,
    );
    if (!report.key_included)
      print('The key that seals secrets is not in it: CONFAB_SECRET_KEY is needed to use it.');
    else print('It holds the key file: whoever has this backup can read the stored secrets.');
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Puts a backup in place. The server must not run.',
  usage: '--from FILE [--force]',
  options: { ...dataOption, from: { type: 'string' }, force: { type: 'boolean' } },
  help: { from: 'A file made by confab backup.', force: 'Puts the data that is there aside.', ...dataHelp },
  async run(flags, { environment, print }) {
    const from = required(flags, 'from');
    const { data: folder } = readConfig(environment, textFlags(flags));
    const release = holdFolder(folder);
    try {
      const target = { folder, nativeBinding: nativeBinding(folder) };
      const { manifest, aside } = await restore(from, target, flags.force === true, Date.now());
      print(`The backup of ${manifest.made_at} is in place in ${folder}.`);
      if (aside) print(`What was there before is in ${aside}.`);
    } finally {
      release();
    }
  },
};
