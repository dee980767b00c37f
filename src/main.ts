import { agentCreate, agentPassword } from './commands/agent.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { type Command, helpOf, readFlags } from './commands/command.ts';
import { doctor } from './commands/doctor.ts';
import { health } from './commands/health.ts';
import { keyCreate, keyList, keyRevoke } from './commands/key.ts';
import { licences } from './commands/licences.ts';
import { openapi } from './commands/openapi.ts';
import { serve } from './commands/serve.ts';
import { Problem } from './lib/problem.ts';
import { VERSION } from './version.ts';

/** The command line. A mistake of the caller's is one sentence and exit code 2. */
const commands: readonly Command[] = [
  serve,
  agentCreate,
  agentPassword,
  keyCreate,
  keyList,
  keyRevoke,
  backupCommand,
  restoreCommand,
  doctor,
  health,
  openapi,
  licences,
];

// What we write is for our own user alone, whatever the folder allows.
process.umask(0o077);
const surroundings = {
  environment: process.env,
  print: (line: string) => void process.stdout.write(`${line}\n`),
  readInput,
};

// Not awaited here: the executable's bundle is a CommonJS module, which knows no top-level await.
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});

async function main(typed: string[]): Promise<number> {
  if (['--version', 'version', '-v'].includes(typed[0] ?? '')) return said(VERSION);
  const command = commands.find(({ name }) => name === typed.slice(0, name.split(' ').length).join(' '));
  if (!command)
    return typed.length === 0 || ['--help', 'help', '-h'].includes(typed[0] ?? '')
      ? said(overview())
      : unknown(typed);
  try {
    const { flags, words } = readFlags(command, typed.slice(command.name.split(' ').length));
    if (flags.help) return said(helpOf(command));
    return (await command.run(flags, surroundings, words)) ?? 0;
  } catch (error) {
    return complain(error);
  }
}

function said(text: string) {
  surroundings.print(text);
  return 0;
}

function unknown(typed: string[]) {
  const begun = commands.filter(({ name }) => name.startsWith(`${typed[0]} `));
  if (begun.length > 0 && (typed.length === 1 || typed.includes('--help')))
    return said(begun.map(helpOf).join('\n\n'));
  process.stderr.write(`There is no command ${typed.slice(0, 2).join(' ')}. See confab --help.\n`);
  return 2;
}

function complain(error: unknown) {
  const isMistake = error instanceof Problem && error.kind !== 'broken';
  process.stderr.write(
    `${isMistake ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  return isMistake ? 2 : 1;
}

function overview() {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Confab: customer conversations on your own machine.',
    '',
    'Usage: confab COMMAND [options]',
    '',
    ...lines,
    '',
    'confab COMMAND --help tells more.',
  ].join('\n');
}

async function readInput() {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
