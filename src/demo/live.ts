import type { Domain } from '../domain/domain.ts';
import type { StagedClock } from '../lib/staged-clock.ts';
import { customersFiles } from './files.ts';
import { filling } from './filling.ts';

const CONVERSATIONS = 300;
const DAYS = 10;
/** A few milliseconds' work, so that requests come in between. */
const TOGETHER = 3;

/** Fills a running server for somebody who wants to look around; what an earlier attempt left behind goes first. */
export async function fillForViewer(
  domain: Domain,
  clock: StagedClock,
  viewerId: number,
  signal: AbortSignal,
) {
  const { store, agents, demo, media, settings } = domain;
  while (!signal.aborted && (await store.write(() => demo.clearPage()))) {}
  const viewer = agents.find(viewerId);
  if (!viewer || signal.aborted) return;
  const wish = {
    seed: 'demo',
    conversations: CONVERSATIONS,
    until: clock.now(),
    days: DAYS,
    viewer: { id: viewer.id, name: viewer.first_name, language: settings.get().language },
  };
  const files = await customersFiles(media);
  try {
    for await (const _ of filling({ domain, clock, wish, together: TOGETHER, files }))
      if (signal.aborted) return;
    await store.write(() => demo.told('demo.filled'));
  } finally {
    files.forEach(media.release);
  }
}
