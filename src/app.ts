import { allDialects } from './api/dialects.ts';
import { forDeliveries, mediaUrl } from './api/media-url.ts';
import { channels } from './channels/index.ts';
import type { Config } from './config.ts';
import { system } from './domain/actor.ts';
import type { Channel, Outside } from './domain/channel.ts';
import { domain as domainOf } from './domain/domain.ts';
import { type Event, isMadeUp } from './domain/events.ts';
import type { WriteExport } from './domain/exports/order.ts';
import { hashPassword } from './domain/passwords.ts';
import { forgetWhenChanged } from './domain/remembered.ts';
import type { Dialect } from './http/dialect.ts';
import { openApi } from './http/openapi.ts';
import type { ServerFacts } from './http/route.ts';
import type { Understand } from './intelligence/analysing.ts';
import { intelligence } from './intelligence/intelligence.ts';
import { dispatcher } from './jobs/dispatcher.ts';
import { exporter } from './jobs/exporter.ts';
import { jobs } from './jobs/index.ts';
import type { Tools } from './jobs/job.ts';
import { watchOutsideWrites } from './jobs/outside-writes.ts';
import { periodicWork } from './jobs/periodic.ts';
import { threadPool } from './jobs/pool.ts';
import { readers } from './jobs/readers.ts';
import { settling } from './jobs/settling.ts';
import type { ThreadData } from './jobs/thread-data.ts';
import { understanding } from './jobs/understanding.ts';
import { worker } from './jobs/worker.ts';
import type { Clock } from './lib/clock.ts';
import { downloading } from './lib/download.ts';
import type { Ids } from './lib/ids.ts';
import type { Log } from './lib/log.ts';
import { networkGuard, trustingGuard } from './lib/network-guard.ts';
import { originOf } from './lib/origin.ts';
import { type Lookup, outbound } from './lib/outbound.ts';
import { remotePicture } from './lib/remote-picture.ts';
import { stagedClock } from './lib/staged-clock.ts';
import { metrics } from './metrics.ts';
import { actsOf, reactions } from './reactions.ts';
import { backupsIn } from './store/backup.ts';
import type { LongReads } from './store/long-reads.ts';
import { mediaFiles } from './store/media-files.ts';
import type { Store } from './store/store.ts';
import type { Vault } from './store/vault.ts';
import { VERSION } from './version.ts';

export type App = ReturnType<typeof createApp>;
type Given = {
  config: Config;
  store: Store;
  vault: Vault;
  clock: Clock;
  ids: Ids;
  log: Log;
  threadData: ThreadData;
  dialects?: Dialect[];
  /** How names are looked up; by the system unless said otherwise. */
  lookup?: Lookup;
  /** Where long reads happen; on threads unless said otherwise. */
  read?: LongReads;
  /** Where conversations are understood; likewise. */
  understand?: Understand;
  /** Where exports are written; on threads unless said otherwise. */
  writeExport?: WriteExport;
};

/** The only place where the parts meet. */
export function createApp({ config, store, vault, ids, log, threadData, ...given }: Given) {
  const clock = stagedClock(given.clock);
  const guard = networkGuard({ allow: config.webhookAllow, privateAllowed: config.webhookPrivate });
  const apart = readers(threadData);
  const files = mediaFiles(threadData.folder);
  const domain = domainOf({ store, vault, clock, ids }, { guard, files, read: given.read ?? apart.read });
  const told = forDeliveries(domain);
  const dialects = given.dialects ?? allDialects(config.metrics);
  const present = Object.fromEntries(
    dialects.map((dialect) => [dialect.name, dialect.presentEvent(told, () => origin)]),
  );
  const acts = actsOf(domain, present);
  function react(event: Event) {
    if (!isMadeUp(event)) reactions[event.name]?.forEach((name) => acts[name](event));
  }
  // Links that no request asked for lead to where we are known, else to where we listen.
  let origin = config.publicUrl ?? originOf(config.host, config.port);
  const outside: Outside = {
    outbound: outbound({ guard, lookup: given.lookup }),
    clock,
    linkTo: (file) => mediaUrl(origin, file, told),
  };
  // What whoever writes to us put into a letter must not reach what only trusts its network.
  const shy = outbound({
    guard: networkGuard({ allow: config.webhookAllow, privateAllowed: false }),
    lookup: given.lookup,
  });
  // Where the model is, an administrator said: it may be on this machine.
  const trusted = outbound({ guard: trustingGuard, lookup: given.lookup });
  const thinkers = understanding(threadData, clock);
  const thinking = intelligence({
    domain,
    outbound: trusted,
    clock,
    log,
    understand: given.understand ?? thinkers.understand,
  });
  const tools: Tools = {
    domain,
    outbound: outside.outbound,
    channels,
    outside,
    threads: threadPool(threadData),
    analyse: thinking.analyse,
    writeExport: given.writeExport ?? exporter(threadData),
    log,
    react,
    present,
    async fillDemo(viewerId, signal) {
      // Loaded only now: nothing else needs so many words.
      const { fillForViewer } = await import('./demo/live.ts');
      return fillForViewer(domain, clock, viewerId, signal);
    },
    origin: () => origin,
  };
  const figures = metrics();
  const handOn = dispatcher(tools, react);
  const work = worker(tools, jobs);
  const periodic = periodicWork(tools);
  const settled = settling(tools);
  const leaving = new AbortController();
  let isReady = false;
  let stopWatching = () => {};

  const server: ServerFacts = {
    isReady: () => isReady,
    metrics: () => figures.text(domain),
    intelligence: thinking,
    backups: () => backupsIn(threadData.folder),
    tryInbox(id) {
      const { channel, config } = domain.inboxes.connection(id);
      // The cast: only what has a channel is connected.
      return (channels[channel] as Channel).test(config, ids.uuid(), outside);
    },
    dialects,
    openApi: (dialect, base) => openApi(dialect, base, VERSION),
    download: downloading(shy),
    fetchPicture: remotePicture(shy),
  };

  /** What a new installation needs; an administrator too, if the settings name one. */
  async function prepare() {
    forgetWhenChanged(domain);
    await store.write(domain.install.seed);
    const { adminEmail: email, adminPassword: password } = config;
    if (email === null || password === null || domain.agents.haveAdmin()) return;
    const passwordHash = await hashPassword(password);
    const admin = { email, firstName: email.split('@')[0] ?? email, lastName: '', passwordHash };
    await store.write(() => domain.install.setUp(system, admin, {}));
  }

  /** Everything that happens without being asked for over HTTP; where we listen is known by now. */
  async function start(listeningAt?: string) {
    origin = config.publicUrl ?? listeningAt ?? origin;
    await files.sweep();
    await store.write(domain.deliveries.resume);
    await handOn.start();
    await work.start();
    await periodic.start();
    stopWatching = watchOutsideWrites(domain);
    settled.start();
    isReady = true;
  }

  /** Ends what would go on for as long as its reader likes: live streams and long polls. */
  function leave() {
    isReady = false;
    leaving.abort();
  }

  async function stop() {
    leave();
    periodic.stop();
    stopWatching();
    await inAnyCase(work.stop());
    handOn.stop();
    await inAnyCase(settled.stop());
    tools.outbound.close();
    shy.close();
    trusted.close();
    await tools.threads.close();
    await apart.close();
    await thinkers.close();
    store.close();
  }

  // A disk that is full must not keep the rest from being closed.
  const inAnyCase = (step: Promise<void>) =>
    step.catch((error) => log.error({ err: error }, 'a step of the shutdown failed'));

  return {
    config,
    clock,
    log,
    domain,
    dialects,
    server,
    metrics: figures,
    tools,
    prepare,
    start,
    leaving: leaving.signal,
    leave,
    stop,
    isIdle: work.isIdle,
  };
}
