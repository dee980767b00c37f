import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { sentences } from '../../../src/api/chatflow/sentences.ts';
import { probed, probeOf } from '../../support/probe.ts';
import { type World, world } from '../../support/world.ts';

const language = suite('the language of Chatflow errors');

const english = 'Sign in or send an API key.';
const { uz, ru, ar } = sentences['AUTH-001'];

async function messageFor(here: World, header?: string) {
  const headers: Record<string, string> = header === undefined ? {} : { 'accept-language': header };
  const { json } = await here.request(`GET ${probeOf('chatflow')}`, { headers });
  is(json.error.message_en, english);
  return json.error.message as string;
}

language('is the one the caller reads best', async () => {
  await using here = await world({ dialects: probed() });
  const asked = {
    uz,
    'uz-Latn-UZ': uz,
    'ru-RU, ru;q=0.9, en;q=0.8': ru,
    'ar;q=0.5, ru;q=0.7': ru,
    'de, fr;q=0.9, ar;q=0.1': ar,
    'en-GB, uz': english,
    EN: english,
  };
  for (const [header, message] of Object.entries(asked))
    equal(await messageFor(here, header), message, header);
});

language('is never one that the caller rules out', async () => {
  await using here = await world({ dialects: probed() });
  equal(await messageFor(here, 'ru;q=0, ar;q=0.2'), ar);
});

language("is the organisation's when nothing fits", async () => {
  await using here = await world({ dialects: probed() });
  equal(await messageFor(here), english);
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: { language: 'uz' } });
  for (const header of [undefined, 'de', '*', ';;;q=x', 'x'.repeat(2000)])
    equal(await messageFor(here, header), uz);
});

language('has every sentence in every language', () => {
  for (const [code, said] of Object.entries(sentences)) {
    equal(Object.keys(said), ['uz', 'ru', 'ar'], code);
    for (const sentence of Object.values(said)) is(sentence.trim().length > 5, true);
  }
});

language.run();
