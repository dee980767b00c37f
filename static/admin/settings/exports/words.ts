import type { Export } from '../../api/contract.ts';
import type { Format, Scope } from '../../exporting/address.ts';
import { choiceOf } from '../../filters/choices.ts';
import { labelOf } from '../../filters/labels.ts';
import { countRules, groupOf } from '../../filters/rules.ts';
import { dateText } from '../../i18n/dates.ts';
import { t } from '../../i18n/i18n.ts';
import { folders, nameOf } from '../../state/folders.ts';
import { type ListName, listChoices, lists } from './list-choices.ts';

const names: Partial<Record<Format, string>> = { xlsx: 'Excel', jsonl: 'JSON Lines', mbox: 'mbox' };
/** What people call it, in nearly every language the same. */
export const formatName = (format: Format) =>
  format === 'txt' ? t('exports.plainText') : (names[format] ?? format.toUpperCase());

/** As what, and of how many. */
export function titleOf({ format, total }: Export) {
  const name = formatName(format);
  return total === null ? name : t('exports.title', { format: name, count: total });
}

/** Which conversations, in words. */
export function scopeText(filters: Export['filters']) {
  // The cast: the server shows what it was asked with.
  const parts = partsOf(filters as Scope);
  return parts.length > 0 ? parts.join(' · ') : t('exports.everything');
}

function partsOf(scope: Scope): string[] {
  const { conversation_ids: ids, search, view_id: view, filter } = scope;
  return [
    ...(ids ? [t('exports.chosen', { count: ids.length })] : []),
    ...(search ? [t('exports.found', { typed: spoken(search) })] : []),
    ...daysOf(scope),
    ...lists.flatMap((name) => (scope[name] ? [listText(name, scope[name])] : [])),
    ...(view ? [t('exports.inView', { name: viewName(view) })] : []),
    ...(filter ? [t('exports.byConditions', { count: countRules(groupOf(filter)) })] : []),
  ];
}

/** The star stands for the rest of a word, and is not what somebody typed. */
export const spoken = (search: string) => search.replace(/\*$/, '').trim();

function daysOf({ date_from: from, date_to: to }: Scope) {
  if (from && to) return [t('exports.between', { from: day(from), to: day(to) })];
  if (from) return [t('exports.since', { from: day(from) })];
  return to ? [t('exports.until', { to: day(to) })] : [];
}

function day(written: string) {
  const at = new Date(written);
  return Number.isNaN(at.getTime()) ? written : dateText({ dateStyle: 'medium', timeZone: 'UTC' }, at);
}

function listText(name: ListName, values: readonly (string | number)[]) {
  const all = listChoices(name);
  return `${labelOf(name)}: ${values.map((value) => choiceOf(all, value)?.text ?? String(value)).join(', ')}`;
}

function viewName(id: number) {
  const view = folders.value.find((folder) => folder.kind === 'view' && folder.id === id);
  return view ? nameOf(view) : `#${id}`;
}
