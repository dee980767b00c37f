import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { signedIn } from '../../support/person.ts';
import { world } from '../../support/world.ts';

const sessions = suite('browser sessions');

sessions('end when one signs out', async () => {
  await using here = await world();
  const ada = await signedIn(here);
  is((await ada.request('GET /api/v1/me')).status, 200);
  const { status, headers } = await ada.request('DELETE /api/v1/sessions/current');
  is(status, 204);
  equal(headers.getSetCookie().length, 2);
  is((await ada.request('GET /api/v1/me')).status, 401);
});

sessions.run();
