import { openApi } from '../http/openapi.ts';
import { VERSION } from '../version.ts';
import { allDialects } from './dialects.ts';

/** The OpenAPI document of every dialect that has operations, by name: what docs/openapi holds. */
export const openApiDocuments = () =>
  Object.fromEntries(
    allDialects('key')
      .filter(({ routes }) => routes.length > 1)
      .map((dialect) => [dialect.name, openApi(dialect, '', VERSION)]),
  );
