import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { commands } from '../../src/commands/index.ts';
import { confab } from '../support/confab.ts';
import { ran } from '../support/program.ts';

const typing = suite('the command line');

typing('lists every command when nothing is asked, or help', async () => {
  using here = confab();
  for (const asked of [[], ['--help'], ['-h'], ['help']]) {
    const { code, out } = await here.typed(asked);
    is(code, 0);
    for (const { name, summary } of commands) ok(out.includes(`  ${name} `) && out.includes(summary), name);
  }
});

for (const { name, options } of commands) {
  typing(`explains ${name} with all its options`, async () => {
    using here = confab();
    const { code, out } = await here.typed(`${name} --help`);
    is(code, 0);
    match(out, `Usage: confab ${name}`);
    for (const option of Object.keys(options)) match(out, `  --${option} `);
    equal(await here.typed(`help ${name}`), { code, out, errors: '' });
  });
}

for (const [group, members] of [
  ['agent', ['agent create', 'agent password']],
  ['key', ['key create', 'key list', 'key revoke']],
] as const) {
  typing(`explains all of ${group} together`, async () => {
    using here = confab();
    for (const asked of [group, `${group} --help`, `help ${group}`]) {
      const { code, out } = await here.typed(asked);
      is(code, 0);
      for (const name of members) match(out, `Usage: confab ${name}`);
    }
  });
}

typing('names every setting in the help of serve', async () => {
  using here = confab();
  const { out } = await here.typed('serve --help');
  for (const name of ['CONFAB_DATA', 'CONFAB_ADMIN_PASSWORD', 'CONFAB_HOSTS', 'CONFAB_WEBHOOK_ALLOW'])
    match(out, name);
});

typing('says which version it is', async () => {
  using here = confab();
  for (const asked of ['--version', '-v', 'version']) match((await here.typed(asked)).out, /^\d+\.\d+\.\d+/);
});

const mistakes: [typed: string, sentence: string][] = [
  ['nonsense', 'There is no command nonsense. See confab --help.'],
  ['--data x serve', 'There is no command --data x. See confab --help.'],
  [
    'key steal',
    'There is no command key steal. There are: key create, key list, key revoke. See confab --help.',
  ],
  ['doctor --jsn', 'There is no option --jsn. See confab doctor --help.'],
  ['doctor --json=yes', '--json takes no value. See confab doctor --help.'],
  ['doctor --data', '--data needs a value. See confab doctor --help.'],
  ['doctor --data --json', '--data needs a value. See confab doctor --help.'],
  ['doctor --data=', '--data needs a value. See confab doctor --help.'],
  ['doctor twice', '"twice" is one word too many. See confab doctor --help.'],
  [
    'serve --prt 1 --data= now',
    'There is no option --prt. --data needs a value. "1 now" is one word too many. See confab serve --help.',
  ],
  ['agent create', '--email, --name and --role are needed.'],
  ['key create --name x', '--agent is needed.'],
  ['key revoke', 'Name the key: confab key revoke ck_…'],
  ['backup', '--to is needed.'],
  ['restore', '--from is needed.'],
  ['openapi', '--dialect is needed.'],
];
for (const [words, sentence] of mistakes) {
  typing(`answers "${words}" with a sentence and code 2`, async () => {
    using here = confab();
    equal(await here.typed(words), { code: 2, out: '', errors: sentence });
  });
}

typing('says so on the standard error, with its exit code', async () => {
  using here = confab();
  equal(await ran(here, ['doctor', '--jsn']), {
    code: 2,
    out: '',
    errors: 'There is no option --jsn. See confab doctor --help.\n',
  });
});

typing.run();
