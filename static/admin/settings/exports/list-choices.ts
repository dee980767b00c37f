import type { Scope } from '../../exporting/address.ts';
import { choicesFor } from '../../filters/field-choices.ts';
import { type FieldName, groups } from '../../filters/fields.ts';

/** What an export can be narrowed by; each is a field of filters as well. */
export const lists = [
  'status',
  'inbox',
  'channel',
  'team',
  'assignee',
  'tags',
  'topics',
  'sentiment',
] as const satisfies (keyof Scope & FieldName)[];
export type ListName = (typeof lists)[number];

const fields = { ...groups.conversation, ...groups.people };
export const listChoices = (name: ListName) => choicesFor(fields[name]);
/** Of topics there is no end, so they are typed. */
export const isTyped = (name: ListName) => 'typed' in fields[name];
