import { allDialects } from './api/dialects.ts';
import { settings } from './config.ts';
import { openApi } from './http/openapi.ts';
import { VERSION } from './version.ts';

/** What `npm run docs` writes: nothing that the declarations do not say already. */
export const openApiDocuments = () =>
  Object.fromEntries(
    allDialects('key')
      .filter(({ routes }) => routes.length > 1)
      .map((dialect) => [dialect.name, openApi(dialect, dialect.mount, VERSION)]),
  );

export function settingsTable() {
  const rows = Object.values(settings).map(({ name, flag, fallback, help }) => [
    flag ? `\`${name}\` (\`--${flag}\`)` : `\`${name}\``,
    fallback && `\`${fallback}\``,
    help,
  ]);
  return `\n${aligned([['setting', 'default', 'what it does'], ...rows]).join('\n')}\n\n`;
}

// Padded as Biome would, so that the README is well formed for both.
function aligned([head = [], ...rows]: string[][]) {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line);
}
