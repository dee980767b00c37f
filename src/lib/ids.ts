import { randomBytes, randomUUIDv7 } from 'node:crypto';

/** Chance arrives from outside, like time. */
export type Ids = { uuid(): string; secret(bytes: number): string };

export const randomIds: Ids = {
  uuid: randomUUIDv7,
  secret: (bytes) => randomBytes(bytes).toString('base64url'),
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (typed: string) => UUID.test(typed);

/** `msg_` + the uuid without dashes: what the prefixed dialects and the webhook headers show. */
export const prefixed = (prefix: string, uuid: string) => `${prefix}_${uuid.replaceAll('-', '')}`;
