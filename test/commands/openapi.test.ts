import { Validator } from '@seriousme/openapi-schema-validator';
import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
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

printing('says which dialects there are when asked for another', async () => {
  using here = confab();
  const { code, errors } = await here.typed('openapi --dialect esperanto');
  is(code, 2);
  match(errors, /^There is no dialect esperanto\. There are: .*thikaa.*\.$/);
});

printing.run();
