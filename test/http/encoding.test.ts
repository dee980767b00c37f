import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { world } from '../support/world.ts';

const encoding = suite('text in answers');

for (const name of ['Ada', 'José Müller', 'Зуҳра', '你好 😀'])
  encoding(`${name} is sent as UTF-8, with the length of its bytes`, async () => {
    await using here = await world();
    const { json, text, headers } = await here.request('POST /thikaa/api/v1/leads', {
      as: 'ada',
      body: { name },
    });
    is((json as { name: string }).name, name);
    equal(headers.get('content-length'), String(Buffer.byteLength(text)));
  });

encoding.run();
