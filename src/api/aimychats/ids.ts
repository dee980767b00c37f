import type { Domain } from '../../domain/domain.ts';
import { prefixed } from '../../lib/ids.ts';
import { object, text } from '../../lib/schema.ts';

const tables = { conv: 'conversations', att: 'media', summary: 'summaries', export: 'exports' } as const;
type Prefix = keyof typeof tables;

/** `conv_` and its kin: a word, and the uuid without dashes. */
export const idText = (prefix: Prefix | 'user') =>
  text({ pattern: `^${prefix}_[0-9a-f]{32}$`, examples: [prefixed(prefix, EXAMPLE)] });
export const idParams = (prefix: Prefix) => object({ id: idText(prefix) });

/** What it is inside; a 404 where there is no such thing. */
export const idIn = (domain: Domain, prefix: Prefix, typed: string) =>
  domain.idOf(tables[prefix], typed.slice(prefix.length + 1).replace(DASHLESS, '$1-$2-$3-$4-$5'));

const DASHLESS = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;
const EXAMPLE = '0195a3c8-5a4e-7c3e-9d53-2f1f6a0b7c11';
