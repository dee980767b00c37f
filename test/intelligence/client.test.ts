import { suite } from 'uvu';
import { equal, instance, is, match } from 'uvu/assert';
import { modelClient } from '../../src/intelligence/model/client.ts';
import { ModelFailure } from '../../src/intelligence/model/failure.ts';
import { trustingGuard } from '../../src/lib/network-guard.ts';
import { outbound } from '../../src/lib/outbound.ts';
import { manualClock } from '../support/clock.ts';
import { modelServer, openAiFails, openAiSays } from '../support/model-server.ts';
import type { Reply } from '../support/receiver.ts';

const client = suite('the client of language models');

const question = { instructions: 'Be brief.', content: 'Well…', mostTokens: 100 };

async function asked(replies: Reply[], { withinMs = 30_000, signal = new AbortController().signal } = {}) {
  await using server = await modelServer(...replies);
  const clock = manualClock();
  const out = outbound({ guard: trustingGuard });
  const provider = {
    provider: 'openai',
    base_url: `${server.url}v1`,
    model: 'm',
    api_key: 'k',
  } as const;
  const answer = modelClient({ outbound: out, clock, chance: () => 0.5 }).ask(provider, question, {
    withinMs,
    signal,
  });
  const outcome = await answer.catch((thrown: unknown) => thrown);
  out.close();
  return { outcome, requests: server.requests.length };
}

client('gives up when its time is over', async () => {
  const { outcome } = await asked([{ ...openAiSays(), delayMs: 5000 }], { withinMs: 50 });
  instance(outcome, ModelFailure);
  match(String(outcome), /no complete answer within 50 ms/);
});

client('does not wait for whoever has gone', async () => {
  const { outcome, requests } = await asked([openAiFails(500, null, 'Oh.')], { signal: AbortSignal.abort() });
  match(String(outcome), /answered 500: Oh\./);
  is(requests, 1);
});

client('does not wait beyond its time', async () => {
  const { requests } = await asked([openAiFails(503, null, 'Oh.', { 'retry-after': '31' })]);
  is(requests, 1);
});

const reasons: [body: string, sentence: string][] = [
  ['{"error":{"message":"one"}}', 'The provider answered 400: one'],
  ['{"error":"two"}', 'The provider answered 400: two'],
  ['{"detail":"three"}', 'The provider answered 400: three'],
  ['{"message":"four"}', 'The provider answered 400: four'],
  ['{"error":{"message":{}}}', 'The provider answered 400.'],
  ['null', 'The provider answered 400.'],
  ['', 'The provider answered 400.'],
  [`{"error":"${'x'.repeat(1000)}"}`, `The provider answered 400: ${'x'.repeat(300)}`],
];
for (const [body, sentence] of reasons)
  client(`finds the reason in ${body.slice(0, 30) || 'nothing'}`, async () => {
    const { outcome } = await asked([{ status: 400, body }]);
    equal(outcome instanceof Error && outcome.message, sentence);
  });

client.run();
