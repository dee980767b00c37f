import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { call } from '../../../static/admin/api/call.ts';
import { isOffline } from '../../../static/admin/api/refusal.ts';
import { thrownBy } from '../../support/thrown.ts';

const asking = suite('asking the server');

/** Whatever is asked is answered so. */
async function answered<Value>(response: () => Promise<Response>, run: () => Promise<Value>) {
  const { fetch } = globalThis;
  Object.assign(globalThis, { fetch: response });
  try {
    return await run();
  } finally {
    globalThis.fetch = fetch;
  }
}
const folders = () => thrownBy(call('GET /folders'));

asking('is not answered by half an answer', async () => {
  const half = async () => new Response('{"data":[{"key":"mi', { status: 200 });
  is(isOffline(await answered(half, folders)), true);
});

asking('is answered by why not', async () => {
  const error = { code: 'forbidden', message: 'No.', details: { permission: 'x' } };
  const refusal = await answered(async () => Response.json({ error }, { status: 403 }), folders);
  equal(refusal, Object.assign(refusal, { status: 403, ...error }));
});

asking.run();
