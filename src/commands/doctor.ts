import { readConfig } from '../config.ts';
import { examine } from '../store/doctor.ts';
import { type Command, dataHelp, dataOption, textFlags } from './command.ts';

export const doctor: Command = {
  name: 'doctor',
  summary:
    'Examines the data folder and the machine, beside a running server; ends with 1 when something is wrong.',
  usage: '[--json]',
  options: { ...dataOption, json: { type: 'boolean' } },
  help: { json: 'One JSON object.', ...dataHelp },
  async run(flags, { environment, print }) {
    const { data: folder, publicUrl, secretKey } = readConfig(environment, textFlags(flags));
    const findings = examine({ folder, publicUrl, secretKey }, Date.now());
    const isWell = findings.every(({ state }) => state !== 'bad');
    if (flags.json) print(JSON.stringify({ ok: isWell, findings }));
    else
      for (const { state, check, sentence } of findings)
        print(`${state.padEnd(7)} ${check.padEnd(12)} ${sentence}`);
    return isWell ? 0 : 1;
  },
};
