import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { libredesk } from '../support/libredesk.ts';
import { contains } from '../support/scenarios.ts';
import { world } from '../support/world.ts';

const crosswise = suite('one conversation, several views of it');

crosswise('begun through Libredesk is worked on through our own API, and the other way round', async () => {
  await using here = await world();
  const theirs = libredesk(here);
  const { data } = (
    await theirs('POST /conversations', {
      body: {
        subject: 'Toothache',
        content: '<p>My tooth hurts.</p>',
        inbox_id: 2,
        contact_email: 'salima@mail.example',
        first_name: 'Salima',
        last_name: 'Karimova',
        initiator: 'contact',
      },
    })
  ).json;
  const path = `/api/v1/conversations/${data.uuid}`;
  const ours = async () => (await here.request(`GET ${path}`, { as: 'ada' })).json;
  const shown = async () => (await theirs(`GET /conversations/${data.uuid}`)).json.data;

  contains(await ours(), {
    reference: data.reference_number,
    subject: 'Toothache',
    status: { name: 'Open' },
    contact: { id: data.contact_id, email: 'salima@mail.example' },
    last_message: { text: 'My tooth hurts.', by: 'contact' },
  });

  await here.request(`PATCH ${path}`, {
    as: 'ada',
    body: { priority: 'High', assignee_id: here.people.bek.id, tags: ['dentist'], status: 'Resolved' },
  });
  contains(await shown(), {
    priority: 'High',
    assigned_user_id: here.people.bek.id,
    tags: ['dentist'],
    status: 'Resolved',
  });

  await theirs(`PUT /conversations/${data.uuid}/status`, { body: { status: 'Open' } });
  await theirs(`POST /conversations/${data.uuid}/messages`, {
    as: 'bek',
    body: { message: 'Come at nine.' },
  });
  contains(await ours(), {
    status: { name: 'Open' },
    last_message: { text: 'Come at nine.', by: 'agent' },
    waiting_since: null,
    message_count: 2,
  });

  const note = { content: 'She is afraid.', private: true };
  await here.request(`POST ${path}/messages`, { as: 'bek', body: note });
  const messages = (await theirs(`GET /conversations/${data.uuid}/messages`)).json.data.results;
  equal(
    messages.map(({ text_content, private: isPrivate }: { text_content: string; private: boolean }) => [
      text_content,
      isPrivate,
    ]),
    [
      ['She is afraid.', true],
      ['Come at nine.', false],
      ['My tooth hurts.', false],
    ],
  );
});

crosswise('put into the trash in one is gone from the other, and counted in neither', async () => {
  await using here = await world();
  const theirs = libredesk(here);
  const body = {
    content: 'Hello',
    inbox_id: 2,
    contact_email: 'salima@mail.example',
    first_name: 'Salima',
    initiator: 'contact',
  };
  const { uuid } = (await theirs('POST /conversations', { body })).json.data;
  await here.request(`DELETE /api/v1/conversations/${uuid}`, { as: 'ada' });
  is((await theirs('GET /conversations/all')).json.data.total, 0);
  equal((await theirs('GET /conversations/search?query=Hello')).json.data, []);
});

crosswise('is named alike by everybody who hears of a change', async () => {
  await using here = await world();
  const team = (await here.request('POST /api/v1/teams', { as: 'ada', body: { name: 'Front desk' } })).json;
  const theirs = libredesk(here);
  const body = {
    content: 'Hello',
    inbox_id: 2,
    contact_email: 'salima@mail.example',
    first_name: 'Salima',
    initiator: 'contact',
    team_id: team.id,
  };
  const { id } = (await theirs('POST /conversations', { body })).json.data;
  await here.request(`PATCH /api/v1/teams/${team.id}`, { as: 'ada', body: { name: 'Reception' } });
  const { team: shown } = (await here.request(`GET /api/v1/conversations/${id}`, { as: 'ada' })).json;
  equal(shown, { id: team.id, name: 'Reception' });
  is((await here.request('GET /api/v1/conversations', { as: 'ada' })).json.data[0].team.name, 'Reception');
});

crosswise.run();
