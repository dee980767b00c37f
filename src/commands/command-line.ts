import { VERSION } from '../version.ts';
import { columns, helpOf, readFlags, type Surroundings } from './command.ts';
import { commands } from './index.ts';
import { mishap } from './mishap.ts';

const HELP = ['--help', '-h', 'help'];
const VERSIONS = ['--version', '-v', 'version'];

/** Runs what was typed; the answer is the exit code. A mistake of the caller's is one sentence and exit code 2. */
export async function commandLine(typed: string[], terminal: Surroundings): Promise<number> {
  const [first = '--help', ...rest] = typed;
  if (VERSIONS.includes(first)) return said(VERSION, terminal);
  if (HELP.includes(first)) return rest.length > 0 ? explain(rest, terminal) : said(overview(), terminal);
  const command = commandIn(typed);
  if (!command) return explain(typed, terminal);
  try {
    const { flags, words } = readFlags(command, typed.slice(command.name.split(' ').length));
    if (flags.help) return said(helpOf(command), terminal);
    return (await command.run(flags, terminal, words)) ?? 0;
  } catch (error) {
    const { sentence, code } = mishap(error);
    terminal.complain(sentence);
    return code;
  }
}

const commandIn = (typed: string[]) =>
  commands.find(({ name }) => name === typed.slice(0, name.split(' ').length).join(' '));

/** Help for a command, or for all that begin with this word; an unknown one is a mistake. */
function explain(typed: string[], terminal: Surroundings) {
  const [group, ...rest] = typed.filter((word) => !HELP.includes(word));
  const asked = commandIn(typed);
  const begun = asked ? [asked] : commands.filter(({ name }) => name.startsWith(`${group} `));
  if (asked || (begun.length > 0 && rest.length === 0))
    return said(begun.map(helpOf).join('\n\n\n'), terminal);
  const known = begun.length > 0 ? ` There are: ${begun.map(({ name }) => name).join(', ')}.` : '';
  terminal.complain(`There is no command ${[group, rest[0]].join(' ').trim()}.${known} See confab --help.`);
  return 2;
}

function said(text: string, { print }: Surroundings) {
  print(text);
  return 0;
}

function overview() {
  return [
    'Confab: customer conversations on your own machine.',
    '',
    'Usage: confab COMMAND [options]',
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'confab COMMAND --help tells more; confab --version says which version this is.',
  ].join('\n');
}
