import { allDialects } from './api/dialects.ts';
import { settings } from './config.ts';
import { openApi } from './http/openapi.ts';
import { VERSION } from './version.ts';

/** What `npm run docs` writes: nothing that the declarations do not say already. */
export const openApiDocuments = () =>
  Object.fromEntries(
    allDialects('key')
      .filter(({ routes }) => routes.length > 1)
      .map((dialect) => [dialect.name, openApi(dialect, '', VERSION)]),
  );

export function settingsTable() {
  const rows = Object.values(settings).map(
    ({ name, flag, fallback, help }) =>
      `| \`${name}\`${flag ? ` (\`--${flag}\`)` : ''} | ${fallback === '' ? '' : `\`${fallback}\``} | ${help} |`,
  );
  return ['', '| setting | default | what it does |', '|---|---|---|', ...rows, '', ''].join('\n');
}
