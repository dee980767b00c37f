import { isExecutable, readAsset } from '../lib/assets.ts';
import type { Command } from './command.ts';

export const licences: Command = {
  name: 'licences',
  summary: 'Prints the licences of Confab and of everything inside the executable.',
  usage: '',
  options: {},
  help: {},
  async run(_flags, { print }) {
    print(readAsset(isExecutable ? 'licences.txt' : 'LICENSE').toString());
    if (!isExecutable) print('The licences of the packages used are in their folders below node_modules.');
  },
};
