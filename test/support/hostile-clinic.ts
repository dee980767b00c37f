import { system } from '../../src/domain/actor.ts';
import { writtenOf } from '../../src/domain/messages/writing.ts';
import { newHours, newInbox, newMacro, newPolicy, newPrompt, newTag, newTeam } from './arranged.ts';
import { conversation, said } from './desk.ts';
import { hostileHtml } from './hostile-html.ts';
import { survey } from './surveys.ts';
import { upload } from './upload.ts';
import type { World } from './world.ts';

/** Stands where text must stay text: in an attribute, between tags, and short enough for the shortest name. */
export const NAME = '"><svg onload=alert(1)>';
/** What people really send, ten to a mail: what swallows the rest of its mail leaves the others. */
const MAILS = 14;
// What nothing can hold, as NUL, is refused before it is stored.
const sent = hostileHtml.filter((html) => !html.includes('\0'));
const mails = Array.from({ length: MAILS }, (_, nth) =>
  ['<p>Good day</p>', ...sent.filter((_html, at) => at % MAILS === nth)].join('\n'),
);
const names = hostileHtml.filter((html) => html.length <= 100 && !/\p{Cc}/u.test(html));

/** A clinic in which everything that somebody can name or write would run, were it not text. */
export async function hostileClinic(here: World) {
  await arranged(here);
  const { id: agentId } = here.people.ada;
  const { id, contact_id } = await conversation(here, { subject: NAME, says: names.join('\n') });
  await here.write(() => here.domain.conversations.assignAgent(system, id, agentId));
  await renamed(here, contact_id);
  await tagged(here, id);
  for (const mail of mails) {
    const written = await writtenOf(mail, 'html');
    await here.write(() => here.domain.messages.receive(system, id, { written }));
  }
  await noted(here, id, agentId);
  await crowd(here);
  await survey(here, 'zuhra@mail.example').then(({ uuid }) =>
    told(here, `POST /api/v1/csat/${uuid}`, { rating: 1, comment: NAME }),
  );
  return { id, contactId: contact_id };
}

async function told(here: World, call: string, body: object) {
  const { status, text, json } = await here.request(call, { as: 'ada', body });
  if (status >= 300) throw new Error(`${call} was answered ${status}: ${text}`);
  return json;
}

/** All that an administrator gives a name to. */
async function arranged(here: World) {
  const { ada, bek } = here.people;
  await told(here, 'PATCH /api/v1/settings', { organisation_name: NAME });
  await told(here, `PATCH /api/v1/agents/${bek.id}`, { first_name: NAME, last_name: NAME });
  const { id: teamId } = await newTeam(here, { name: NAME, emoji: NAME, members: [ada.id, bek.id] });
  await newTag(here, { name: NAME });
  await newPolicy(here, { name: NAME, description: NAME });
  await newHours(here, { name: NAME, holidays: [{ name: NAME, date: '2027-03-21' }] });
  await newInbox(here, { name: NAME });
  await newPrompt(here, { title: NAME, body: NAME });
  await newMacro(here, { name: NAME, shortcut: 'harm', content: mails.join(''), content_type: 'html' });
  await told(here, 'POST /api/v1/statuses', { name: NAME, category: 'open' });
  await told(here, 'POST /api/v1/businesses', { name: NAME, slug: 'harm' });
  await told(here, 'POST /api/v1/roles', { name: NAME, description: NAME, permissions: ['tags:manage'] });
  await told(here, 'POST /api/v1/keys', { name: NAME });
  await told(here, 'POST /api/v1/webhooks', {
    url: 'https://a.example/?%22%3E%3Csvg%20onload=alert(1)%3E',
    events: [],
  });
  const filters = { field: 'team', operator: 'in', value: [teamId] };
  await told(here, 'POST /api/v1/views', {
    name: NAME,
    filters: { logic: 'and', rules: [filters] },
    visibility: 'shared',
  });
  const actions = [{ action: 'add_note', content: NAME }];
  await told(here, 'POST /api/v1/rules', { name: NAME, occasions: ['every_hour'], enabled: false, actions });
}

async function renamed(here: World, contactId: number) {
  const custom_attributes = {
    [NAME]: NAME,
    site: 'javascript:alert(1)',
    page: 'https://evil.example/"><svg>',
  };
  await told(here, `PATCH /api/v1/contacts/${contactId}`, {
    first_name: NAME,
    last_name: NAME,
    custom_attributes,
  });
  for (const value of [NAME, 'javascript:alert(1)'])
    await told(here, `POST /api/v1/contacts/${contactId}/identities`, { channel: 'telegram', value });
  await told(here, `POST /api/v1/contacts/${contactId}/notes`, { content: names.join('\n') });
}

async function tagged(here: World, id: number) {
  const [team] = here.domain.teams.all();
  await told(here, `PATCH /api/v1/conversations/${id}`, {
    add_tags: [NAME],
    status: NAME,
    custom_attributes: { [NAME]: NAME },
    ...(team && { team_id: team.id }),
  });
}

/** Bek calls on somebody in a note, with a file; and a draft waits that was not written in our composer. */
async function noted(here: World, id: number, agentId: number) {
  const files = await Promise.all(
    ['png', 'txt'].map(
      async (kind) => (await upload(here, NAME, { as: 'bek', filename: `${NAME}.${kind}` })).json,
    ),
  );
  const body = {
    content: `@${NAME} ${NAME}`,
    private: true,
    mentions: [{ who: 'agent', id: agentId }],
    attachments: files.map((file) => file.id),
  };
  await here.request(`POST /api/v1/conversations/${id}/messages`, { as: 'bek', body });
  await told(here, `PUT /api/v1/conversations/${id}/drafts/reply`, {
    content: `<div>${mails.join('')}</div>`,
  });
}

/** Contacts and conversations, each with another way to break out of its name. */
const crowd = (here: World) =>
  here.write(() => {
    for (const [at, name] of names.entries()) {
      const { contacts, conversations, messages } = here.domain;
      const { id: contactId } = contacts.create(system, { first_name: name, email: `person${at}@x.uz` });
      const { id } = conversations.open(system, { inboxId: 2, contactId, subject: name });
      messages.receive(system, id, said(name));
    }
  });
