import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Problem } from '../lib/problem.ts';

type Environment = Record<string, string | undefined>;
export type Flags = Record<string, string | boolean | undefined>;
export type Surroundings = {
  environment: Environment;
  print: (line: string) => void;
  /** What is no result: it goes to standard error. */
  complain: (line: string) => void;
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
  /** What else its help says. */
  notes?: string;
  /** How many words may follow the name. */
  words?: number;
  run(flags: Flags, surroundings: Surroundings, words: string[]): Promise<number | void>;
};

export const dataOption = { data: { type: 'string' } } as const;
export const dataHelp = { data: 'The data folder (CONFAB_DATA, ./confab-data).' };

/** What the caller typed, as this command understands it; all mistakes are told together. */
export function readFlags(command: Command, typed: string[]) {
  const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
  const { tokens, values, positionals } = parseArgs({ args: typed, options, strict: false, tokens: true });
  // The cast: none of our options may be given twice, so no value is a list.
  const flags = values as Flags;
  if (flags.help) return { flags, words: positionals };
  const faults = tokens.flatMap((token) => (token.kind === 'option' ? faultOf(token, options) : []));
  const extra = positionals.slice(command.words ?? 0);
  if (extra.length > 0) faults.push(`"${extra.join(' ')}" is one word too many.`);
  if (faults.length > 0) throw usage(`${faults.join(' ')} See confab ${command.name} --help.`);
  return { flags, words: positionals };
}

type Option = {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
};

function faultOf({ name, rawName, value, inlineValue }: Option, options: ParseArgsOptionsConfig) {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) return [`There is no option ${rawName}.`];
  if (option.type === 'boolean') return inlineValue ? [`${rawName} takes no value.`] : [];
  // An empty value is what a shell makes of a variable that is not set; the default would then be a surprise.
  const isMissing = value === undefined || value === '' || (!inlineValue && value.startsWith('-'));
  return isMissing ? [`${rawName} needs a value.`] : [];
}

/** The values of options that must be there; those that are not are named together. */
export function required<const N extends string>(flags: Flags, ...names: N[]) {
  const missing = names.filter((name) => typeof flags[name] !== 'string');
  // The cast: that is what was looked at.
  if (missing.length === 0) return flags as Record<N, string>;
  const list = missing.map((name) => `--${name}`);
  throw usage(`${listed(list)} ${list.length === 1 ? 'is' : 'are'} needed.`);
}

export const textFlags = (flags: Flags): Record<string, string> =>
  Object.fromEntries(
    Object.entries(flags).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

export const usage = (sentence: string) => new Problem('invalid', 'usage', sentence);

export function helpOf({ name, summary, usage: how, help, notes }: Command) {
  const options = Object.entries(help).map(([option, sentence]): [string, string] => [
    `--${option}`,
    sentence,
  ]);
  return [
    summary,
    '',
    `Usage: confab ${name} ${how}`.trimEnd(),
    ...(options.length > 0 ? ['', ...columns(options)] : []),
    ...(notes ? ['', notes] : []),
  ].join('\n');
}

/** Pairs as two columns. */
export function columns(pairs: [string, string][]) {
  const width = Math.max(0, ...pairs.map(([left]) => left.length));
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

const listed = (names: string[]) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
