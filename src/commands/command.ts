import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Problem } from '../lib/problem.ts';

type Environment = Record<string, string | undefined>;
export type Flags = Record<string, string | boolean | undefined>;
export type Surroundings = {
  environment: Environment;
  print: (line: string) => void;
  /** What is piped in, up to its end. */
  readInput: () => Promise<string>;
};
export type Command = {
  /** How it is called: `agent create`. */
  name: string;
  summary: string;
  usage: string;
  options: ParseArgsOptionsConfig;
  /** A sentence for each option, by name. */
  help: Record<string, string>;
  /** How many words may follow the name. */
  words?: number;
  run(flags: Flags, surroundings: Surroundings, words: string[]): Promise<number | void>;
};

export const dataOption = { data: { type: 'string' } } as const;
export const dataHelp = { data: 'The data folder (CONFAB_DATA, ./confab-data).' };

/** What the caller typed, as this command understands it. */
export function readFlags(command: Command, typed: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: typed,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length > (command.words ?? 0))
      throw new Error(`What is "${positionals.at(-1)}" to mean?`);
    return { flags: values as Flags, words: positionals };
  } catch (error) {
    throw usage(`${(error as Error).message.split('\n')[0]} See confab ${command.name} --help.`);
  }
}

export function required(flags: Flags, name: string) {
  const value = flags[name];
  if (typeof value === 'string' && value !== '') return value;
  throw usage(`--${name} is needed.`);
}

export const textFlags = (flags: Flags) =>
  Object.fromEntries(Object.entries(flags).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;

export const usage = (sentence: string) => new Problem('invalid', 'usage', sentence);

export function helpOf({ name, summary, usage: how, help }: Command) {
  const width = Math.max(0, ...Object.keys(help).map((option) => option.length));
  const lines = Object.entries(help).map(([option, sentence]) => `  --${option.padEnd(width)}  ${sentence}`);
  return [
    summary,
    '',
    `Usage: confab ${name} ${how}`.trimEnd(),
    ...(lines.length > 0 ? ['', ...lines] : []),
  ].join('\n');
}
