import { useCommands } from '../commands/commands.ts';
import type { Scope } from '../exporting/address.ts';
import { exportThese, mayExport } from '../exporting/export-these.ts';
import { language, t } from '../i18n/i18n.ts';
import { say } from '../ui/toast.tsx';
import { filter, kind, question, typed } from './asked.ts';

/** Contacts are exported where they are listed. */
export const mayExportFound = () => mayExport() && kind.value !== 'contacts' && typed.value.trim() !== '';

export function useExportCommand() {
  const isOffered = mayExportFound();
  useCommands(
    () =>
      isOffered
        ? [{ id: 'search.export', title: t('exports.these'), group: t('shell.search'), run: exportFound }]
        : [],
    [isOffered, language.value],
  );
}

/** What was found, for the form of an export. Days of a search are those of messages, those of an export are not. */
export async function exportFound() {
  const isLess = [filter('from'), filter('to'), filter('notes')].some((asked) => asked !== '');
  await exportThese({ search: question.peek().q, ...chosen() });
  if (isLess) say(t('exports.withoutDays'));
}

/** `0` stands for nobody, which an export asks by a rule. */
function chosen(): Scope {
  const nobody = (['assignee', 'team'] as const).filter((field) => filter(`${field}_id`) === '0');
  const rules = nobody.map((field) => ({ field, operator: 'not_set' }));
  return {
    ...idIn('status', filter('status_id')),
    ...idIn('assignee', filter('assignee_id')),
    ...idIn('team', filter('team_id')),
    ...idIn('inbox', filter('inbox_id')),
    ...idIn('tags', filter('tag_id')),
    ...(rules.length > 0 && { filter: { logic: 'and' as const, rules } }),
  };
}

const idIn = (name: 'status' | 'assignee' | 'team' | 'inbox' | 'tags', id: string): Scope =>
  Number(id) > 0 ? { [name]: [Number(id)] } : {};
