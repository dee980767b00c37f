import { BlockList } from 'node:net';
import { type DialectName, dialectNames } from './domain/key-limits.ts';
import { weaknessOf } from './domain/passwords.ts';
import { isEmailAddress } from './lib/email-address.ts';
import { parseNetwork } from './lib/networks.ts';

/** How the settings of the process are read; what is wrong is thrown as the rest of a sentence that their name begins. */
export function asTyped(typed: string) {
  return typed;
}

export function textOrNull(typed: string) {
  return typed === '' ? null : typed;
}

export function emailOrNull(typed: string) {
  if (typed === '' || isEmailAddress(typed)) return textOrNull(typed);
  throw new Error('must be an email address');
}

export function passwordOrNull(typed: string) {
  const weakness = typed === '' ? null : weaknessOf(typed);
  if (weakness !== null) throw new Error(`cannot be used (${weakness.replace(/\.$/, '')})`);
  return textOrNull(typed);
}

export function port(typed: string) {
  const number = Number(typed);
  if (/^\d{1,5}$/.test(typed) && number <= 65535) return number;
  throw new Error('must be a port between 0 and 65535');
}

export function urlOrNull(typed: string) {
  if (typed === '') return null;
  if (/^https?:$/.test(URL.canParse(typed) ? new URL(typed).protocol : '')) return typed.replace(/\/+$/, '');
  throw new Error('must be a URL such as https://help.example.com');
}

function list(typed: string) {
  return typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function onOff(typed: string) {
  if (/^(on|true|1)$/i.test(typed)) return true;
  if (/^(off|false|0)$/i.test(typed)) return false;
  throw new Error('must be on or off');
}

export function oneOf<const V extends readonly string[]>(...values: V) {
  return (typed: string): V[number] => {
    if (values.includes(typed)) return typed;
    throw new Error(`must be one of ${values.join(', ')}`);
  };
}

export function hosts(typed: string) {
  const pairs = list(typed).map((pair) => {
    const [dialect = '', host = ''] = pair.split('=').map((part) => part.trim().toLowerCase());
    const name = dialectNames.find((known) => known === dialect);
    if (name && /^[a-z0-9.-]+$/.test(host)) return [host, name] as const;
    throw new Error(`must list dialect=host.name pairs; the dialects are ${dialectNames.join(', ')}`);
  });
  return new Map<string, DialectName>(pairs);
}

export function networkNames(typed: string) {
  const entries = list(typed);
  for (const entry of entries) networkIn(entry);
  return entries;
}

export function networks(typed: string) {
  const trusted = new BlockList();
  for (const { address, prefix, family } of list(typed).map(networkIn))
    trusted.addSubnet(address, prefix, family);
  return trusted;
}

function networkIn(entry: string) {
  try {
    return parseNetwork(entry);
  } catch {
    throw new Error(`has ${entry}, which is neither an address nor a network such as 10.0.0.0/8`);
  }
}
