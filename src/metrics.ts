import type { Domain } from './domain/domain.ts';

/** Figures about this process in Prometheus text format. */
const BUCKETS_MS = [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500];
const STATES = ['waiting', 'running', 'dead'] as const;
type Series = { total: number; sumMs: number; buckets: number[] };

export function metrics() {
  const startedAt = Date.now();
  const requests = new Map<string, Series>();

  function observe(dialect: string, status: number, ms: number) {
    const labels = `dialect="${dialect}",status="${Math.floor(status / 100)}xx"`;
    let series = requests.get(labels);
    if (!series) {
      series = { total: 0, sumMs: 0, buckets: BUCKETS_MS.map(() => 0) };
      requests.set(labels, series);
    }
    series.total += 1;
    series.sumMs += ms;
    const at = BUCKETS_MS.findIndex((bound) => ms <= bound);
    if (at >= 0) series.buckets[at] = (series.buckets[at] ?? 0) + 1;
  }

  function text(domain: Domain) {
    const counted = new Map(domain.jobs.counts().map(({ state, count }) => [state, count]));
    const jobs = STATES.map((state) => `confab_jobs{state="${state}"} ${counted.get(state) ?? 0}`);
    const memory = process.memoryUsage();
    return [
      ...family(
        'confab_http_request_duration_seconds',
        'histogram',
        'Time to answer a request.',
        requestLines(),
      ),
      ...family('confab_jobs', 'gauge', 'Background jobs by state; dead ones have given up.', jobs),
      ...family('confab_events_total', 'counter', 'Events in the log.', [
        `confab_events_total ${domain.events.newestId()}`,
      ]),
      ...family('process_resident_memory_bytes', 'gauge', 'Resident memory.', [
        `process_resident_memory_bytes ${memory.rss}`,
      ]),
      ...family('process_heap_bytes', 'gauge', 'Used heap.', [`process_heap_bytes ${memory.heapUsed}`]),
      ...family('process_start_time_seconds', 'gauge', 'Start of the process.', [
        `process_start_time_seconds ${startedAt / 1000}`,
      ]),
      '',
    ].join('\n');
  }

  const requestLines = () =>
    [...requests].flatMap(([labels, { total, sumMs, buckets }]) => {
      let below = 0;
      const name = 'confab_http_request_duration_seconds';
      const lines = BUCKETS_MS.map((bound, index) => {
        below += buckets[index] ?? 0;
        return `${name}_bucket{${labels},le="${bound / 1000}"} ${below}`;
      });
      return [
        ...lines,
        `${name}_bucket{${labels},le="+Inf"} ${total}`,
        `${name}_sum{${labels}} ${sumMs / 1000}`,
        `${name}_count{${labels}} ${total}`,
      ];
    });

  return { observe, text };
}

const family = (name: string, type: string, help: string, lines: string[]) => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...lines,
];
