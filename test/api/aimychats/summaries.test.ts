import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { aimychats, completed, conv, created, uuidIn } from '../../support/aimychats.ts';
import { conversation } from '../../support/desk.ts';
import { world } from '../../support/world.ts';

const summaries = suite('summaries of AimyChats');
const TALK =
  'Anna: The new invoices are terribly late and I am unhappy.\nBen: I will send them by Friday.\n' +
  'Anna: Please call me tomorrow about the delivery of the parcels as well.';

summaries('are made anew in a style and a language', async () => {
  await using here = await world({ started: true });
  const before = await completed(here, { content: TALK });
  const path = `/conversations/${before.id}/summaries`;
  const { status, json, events } = await aimychats(here)(`POST ${path}`, {
    body: { language: 'ru', style: 'bullets' },
  });
  equal([status, events[0]], [201, 'summary.requested']);
  match(json.id, /^summary_[0-9a-f]{32}$/);
  equal([json.conversation_id, json.status], [before.id, 'processing']);
  await here.rest();
  const after = (await aimychats(here)(`GET /conversations/${before.id}`)).json;
  equal([after.status, after.content], ['completed', before.content]);
  match(after.summary.content, /^- /);
  match(after.summary.title, /[а-я]/i);
  is(after.summary.sentiment, 'negative');
});

for (const language of ['en', 'ar', 'uz', 'ru'])
  for (const style of ['concise', 'detailed', 'bullets'])
    summaries(`are made in ${language}, ${style}`, async () => {
      await using here = await world({ started: true });
      const { id } = await created(here, { content: TALK });
      is(
        (await aimychats(here)(`POST /conversations/${id}/summaries`, { body: { language, style } })).status,
        201,
      );
      await here.rest();
      const shown = (await here.request(`GET /api/v1/conversations/${uuidIn(id)}/summaries`, { as: 'ada' }))
        .json.data;
      equal([shown[0].status, shown[0].style], ['completed', style]);
    });

summaries('are asked for without a word about how', async () => {
  await using here = await world();
  const { id } = await created(here);
  const ask = (body?: object) => aimychats(here)(`POST /conversations/${id}/summaries`, { body });
  const first = (await ask()).json;
  equal((await ask({})).json, first, 'the one that is coming already');
});

summaries('are asked for in a way that there is', async () => {
  await using here = await world();
  const { id } = await created(here);
  const body = { language: 'Russian', style: 'haiku' };
  const { status, json } = await aimychats(here)(`POST /conversations/${id}/summaries`, { body });
  is(status, 422);
  equal(json.error.details.fields.style, ['Style must be one of concise, detailed, bullets']);
  equal(Object.keys(json.error.details.fields).sort(), ['language', 'style']);
});

summaries('are of something that was said', async () => {
  await using here = await world();
  const { uuid } = await conversation(here, { says: null });
  const { status, json } = await aimychats(here)(`POST /conversations/${conv(uuid)}/summaries`, { body: {} });
  equal([status, json.error.code], [409, 'conflict']);
  is(
    (await aimychats(here)(`POST /conversations/conv_${'0'.repeat(32)}/summaries`, { body: {} })).status,
    404,
  );
});

summaries.run();
