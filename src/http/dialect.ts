import type { Domain } from '../domain/domain.ts';
import type { DialectName } from '../domain/key-limits.ts';
import type { PresentEvent } from '../domain/webhooks/dispatch.ts';
import type { Problem } from '../lib/problem.ts';
import type { JsonSchema } from '../lib/schema.ts';
import type { CredentialKind } from './credentials.ts';
import type { Limits } from './rate-limit.ts';
import type { Route } from './route.ts';

export type Shaped = { status: number; body: unknown };
/** What a dialect may want to know of the request when it words an error. */
export type Asker = {
  requestId: string;
  /** Two letters each: those the caller reads, best first, then the organisation's. */
  languages: readonly string[];
};

/** A folder of contracts and pure mappers under src/api; this is what it exports. */
export type Dialect = {
  name: DialectName;
  title: string;
  description: string;
  /** Where it is mounted: '' for our own API, which also answers what belongs to nobody. */
  mount: string;
  /** What most of its paths begin with below the mount; the segment after it chooses the router. */
  inner: string;
  /** The kinds of API keys it takes, best first; a 401 asks for each of them. */
  credentials: readonly CredentialKind[];
  /** OpenAPI security schemes, by name. */
  security: Record<string, JsonSchema>;
  presentProblem(problem: Problem, asker: Asker): Shaped;
  problemSchema: JsonSchema;
  /** The statuses its errors may have, for the OpenAPI document. */
  badParams: 'missing' | 'invalid';
  limits: Limits | null;
  routes: readonly Route[];
  webhookEvents: readonly string[];
  /** `origin`: where links lead that no request asked for. */
  presentEvent(domain: Domain, origin: () => string): PresentEvent;
};
