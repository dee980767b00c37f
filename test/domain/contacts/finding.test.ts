import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { thrownBy } from '../../support/thrown.ts';
import { type World, world } from '../../support/world.ts';

const finding = suite('finding the contact of somebody who writes');

const refusals = {
  phone:
    'Problem: value must be a number that can be dialled. Give it with its country code, such as +998901234567.',
  email: 'Problem: value must be an email address.',
};
const home = ({ domain }: World) => domain.businesses.withSlug('default').id;
const known = (here: World, known: { name: string; email?: string; phone?: string }) =>
  here.write(() => here.domain.contacts.findOrCreate(here.ada, home(here), known));
const onChannel = (here: World, channel: string, value: string, name?: string) =>
  here.write(() =>
    here.domain.contacts.findOrCreateByIdentity(here.ada, home(here), { channel, value, name }),
  );
const identitiesOf = (here: World, id: number) =>
  here.domain.contacts.identities.list(here.ada, id).map(({ channel, value }) => `${channel} ${value}`);

finding('makes one of who is unknown, and finds them again', async () => {
  await using here = await world();
  const first = await onChannel(here, 'telegram', '42', 'Olim Karimov');
  equal([first.first_name, first.last_name, first.email, first.phone], ['Olim', 'Karimov', null, null]);
  const before = here.domain.events.newestId();
  equal(await onChannel(here, 'telegram', ' 42 ', 'Somebody else'), first);
  equal(here.eventsAfter(before), []);
  is((await onChannel(here, 'whatsapp', '42')).id === first.id, false);
});

finding('shows an address that a channel knows them by', async () => {
  await using here = await world();
  is((await onChannel(here, 'email', 'Olim@Example.com')).email, 'olim@example.com');
  const { id, phone } = await onChannel(here, 'phone', '+998 90 123 45 67');
  is(phone, '+998901234567');
  is((await known(here, { name: 'x', phone: '+998901234567' })).id, id);
});

finding('refuses an address where nobody could be reached', async () => {
  await using here = await world();
  for (const [channel, value] of [
    ['phone', 'call reception'],
    ['email', 'olim'],
  ] as const)
    is(await thrownBy(onChannel(here, channel, value)).then(String), refusals[channel]);
});

finding('learns a name where there was none', async () => {
  await using here = await world();
  const { id } = await onChannel(here, 'telegram', '42');
  const before = here.domain.events.newestId();
  equal((await onChannel(here, 'telegram', '42', 'Olim')).first_name, 'Olim');
  equal(
    here.eventsAfter(before).map(({ name, subjectId, data }) => [name, subjectId, data]),
    [['contact.updated', id, { changed: ['name'] }]],
  );
});

finding('learns a second address, and tells of it', async () => {
  await using here = await world();
  const { id } = await known(here, { name: 'Olim', email: 'olim@example.com', phone: '+998901234567' });
  const before = here.domain.events.newestId();
  const again = await known(here, { name: 'Olim', email: 'olim@work.example', phone: '+998901234567' });
  equal([again.id, again.email, again.version], [id, 'olim@example.com', 2]);
  equal(
    here.eventsAfter(before).map(({ name }) => name),
    ['contact.updated'],
  );
  equal(identitiesOf(here, id), ['email olim@example.com', 'phone +998901234567', 'email olim@work.example']);
});

finding('shows nobody’s address on somebody else', async () => {
  await using here = await world();
  const zuhra = await known(here, { name: 'Zuhra', phone: '+998901234567' });
  const olim = await known(here, { name: 'Olim', email: 'olim@example.com' });
  const both = await known(here, { name: 'Olim', email: 'olim@example.com', phone: '+998901234567' });
  equal([both.id, both.phone], [olim.id, null]);
  equal(identitiesOf(here, zuhra.id), ['phone +998901234567']);
});

finding('finds the survivor of a merge', async () => {
  await using here = await world();
  const first = await known(here, { name: 'Olim', email: 'olim@example.com' });
  const second = await onChannel(here, 'telegram', '42');
  await here.write(() => here.domain.contacts.merges.merge(here.ada, first.id, second.id));
  is((await onChannel(here, 'telegram', '42')).id, first.id);
  is(here.domain.contacts.find(second.id)?.id, first.id);
});

finding('notes when they were last active, which is no change of the contact', async () => {
  await using here = await world();
  const { id, version } = await onChannel(here, 'telegram', '42');
  here.clock.advance(1000);
  await here.write(() => here.domain.contacts.noteActivity(id));
  const contact = here.domain.contacts.find(id);
  equal([contact?.last_active_at, contact?.version], [here.clock.now(), version]);
});

finding.run();
