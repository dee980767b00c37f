import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { openApiDocuments } from '../../src/docs.ts';
import { dialectNames } from '../../src/domain/key-limits.ts';
import { confab } from '../support/confab.ts';

const printing = suite('confab openapi');

for (const name of dialectNames) {
  printing(`prints a valid OpenAPI 3.1 document for ${name}`, async () => {
    using here = confab();
    const { code, out } = await here.typed(`openapi --dialect ${name}`);
    is(code, 0);
    const document = JSON.parse(out);
    match(document.openapi, /^3\.1\./);
    equal(await new Validator().validate(document), { valid: true });
    ok(Object.keys(document.paths).length > 0);
  });
}

// The server does not ask this of its schemas at each start.
printing('every schema of every route is one', async () => {
  const ajv = new Ajv2020({ strict: false });
  for (const document of Object.values(openApiDocuments()))
    for (const schema of schemasIn(document)) ok(ajv.validateSchema(schema), ajv.errorsText());
});

printing('says which dialects there are when asked for another', async () => {
  using here = confab();
  const { code, errors } = await here.typed('openapi --dialect esperanto');
  is(code, 2);
  match(errors, /^There is no dialect esperanto\. There are: .*thikaa.*\.$/);
});

printing.run();

function schemasIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'schema') return [inner];
    return name === 'schemas' ? Object.values(inner) : schemasIn(inner);
  });
}
