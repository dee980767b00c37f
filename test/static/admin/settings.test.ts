import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { permissions } from '../../../src/domain/permissions.ts';
import { allPages } from '../../../static/admin/api/all-pages.ts';
import { Refusal } from '../../../static/admin/api/refusal.ts';
import { expiryOf } from '../../../static/admin/settings/integration/expiry.ts';
import { limited } from '../../../static/admin/settings/organisation/limits.ts';
import { browserIn } from '../../../static/admin/settings/parts/browser.ts';
import { form } from '../../../static/admin/settings/parts/form.ts';
import { permissionGroups } from '../../../static/admin/settings/people/permission-groups.ts';
import { moved } from '../../../static/admin/ui/moved.ts';

const filling = suite('what somebody fills in');

const team = { name: 'Desk', capacity: 5, members: [1, 2] };

filling('is sent only as far as it was changed', () => {
  const filled = form(team);
  is(filled.isDirty.value, false);
  filled.set({ name: 'Front desk', members: [1, 2] });
  equal([filled.isDirty.value, filled.changes()], [true, { name: 'Front desk' }]);
  filled.set({ name: 'Desk' });
  equal([filled.isDirty.value, filled.changes()], [false, {}]);
});

filling('is what there was once it is saved, and stays typed when it is not', async () => {
  const filled = form(team);
  filled.set({ capacity: 9 });
  const fields = { capacity: ['Too many.'], 'members.0': ['Nobody.'] };
  const refusal = new Refusal(422, 'validation_error', 'Too many.', { fields });
  is(await filled.submit(() => Promise.reject(refusal)), false);
  equal(filled.faultsOf('capacity'), ['Too many.']);
  equal(filled.faultsOf('members'), ['Nobody.']);
  equal([filled.isDirty.value, filled.isBusy.value], [true, false]);
  is(await filled.submit(async () => {}), true);
  equal([filled.isDirty.value, filled.faultsOf('capacity')], [false, []]);
});

filling('becomes what the server made of it', async () => {
  const filled = form({ name: ' desk ' });
  filled.set({ name: ' desk 2 ' });
  await filled.submit(async () => filled.restart({ name: 'desk 2' }));
  equal([filled.values.value, filled.isDirty.value], [{ name: 'desk 2' }, false]);
});

filling('is sent once, however often somebody asks meanwhile', async () => {
  const filled = form(team);
  let sent = 0;
  const send = async () => void sent++;
  await Promise.all([filled.submit(send), filled.submit(send)]);
  is(sent, 1);
});

filling.run();

const showing = suite('the settings, piece by piece');

showing('have a sentence and one place for each permission', () => {
  const shown = permissionGroups.flatMap((group) => [...group.permissions]);
  equal(shown.toSorted(), [...permissions].toSorted());
});

showing('read a list to its end', async () => {
  const pages: Record<string, string | null> = { first: 'second', second: 'third', third: null };
  const all = await allPages(async (cursor = 'first') => ({
    data: [cursor],
    page: { next: pages[cursor] ?? null },
  }));
  equal(all, ['first', 'second', 'third']);
});

showing('move one among others', () => {
  equal(moved(['a', 'b', 'c'], 2, 0), ['c', 'a', 'b']);
  equal(moved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c']);
  equal(moved(['a'], 5, 0), ['a']);
});

showing('limit an API by both numbers or by none', () => {
  const limits = limited({}, 'native', 'per_minute', 90);
  equal(limits, { native: { per_minute: 90, per_second: 2 } });
  equal(limited(limits, 'native', 'per_second', 7), { native: { per_minute: 90, per_second: 7 } });
  equal(limited(limits, 'native', 'per_second', 0), {});
  equal(limited({}, 'thikaa', 'per_second', 3), { thikaa: { per_minute: 180, per_second: 3 } });
});

showing('tell when a key ends', () => {
  is(expiryOf('7', Date.UTC(2026, 0, 1)), '2026-01-08T00:00:00.000Z');
  is(expiryOf(''), undefined);
});

showing('call browsers what people call them', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0 Safari/537.36';
  equal([chrome, `${chrome} Edg/143.0`, 'curl/8', ''].map(browserIn), [
    'Chrome, Windows',
    'Edge, Windows',
    'curl/8',
    '—',
  ]);
});

showing.run();
