import type { Actor } from '../../domain/actor.ts';
import { channels } from '../../domain/channels.ts';
import type { Domain } from '../../domain/domain.ts';
import type { Inbox as DomainInbox } from '../../domain/inboxes.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  anything,
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  object,
  oneOf,
  partial,
  record,
  text,
  uuid,
} from '../../lib/schema.ts';

const config = record(anything(), {
  maxProperties: 50,
  description:
    'How the channel is connected; `api` knows `endpoint` and `secret`. Secrets are masked in answers, and for who may not ' +
    'manage inboxes it is empty: an address may be a secret as well.',
});
export const Inbox = named(
  'Inbox',
  object({
    id: integer(),
    uuid: uuid(),
    business_id: integer(),
    name: text(),
    channel: oneOf(...channels),
    config,
    csat_enabled: boolean({ description: 'Whether contacts are asked how satisfied they are.' }),
    enabled: boolean({ description: 'Whether conversations can begin in it.' }),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);
const name = text({ minLength: 1, maxLength: 200, pattern: '\\S' });
const choices = { config, csat_enabled: boolean(), enabled: boolean() };
export const NewInbox = named(
  'NewInbox',
  object(
    { name, channel: oneOf(...channels) },
    {
      ...choices,
      business: text({
        maxLength: 100,
        description: 'The slug of the business; without it, the default one.',
      }),
    },
  ),
);
export const InboxChange = named('InboxChange', partial(object({ name, ...choices })));

/** The names of the wire in those of the domain. */
export const parseInbox = <W extends Infer<typeof InboxChange>>({
  csat_enabled: csatEnabled,
  ...rest
}: W) => ({
  ...rest,
  ...(csatEnabled !== undefined && { csatEnabled }),
});

type Sight = { domain: Domain; viewer: Actor };
export const presentInbox = (inbox: DomainInbox, { domain, viewer }: Sight): Infer<typeof Inbox> => ({
  id: inbox.id,
  uuid: inbox.uuid,
  business_id: inbox.business_id,
  name: inbox.name,
  channel: inbox.channel,
  config: domain.inboxes.shownTo(viewer, inbox),
  csat_enabled: inbox.csat_enabled === 1,
  enabled: inbox.enabled === 1,
  version: inbox.version,
  created_at: isoTime(inbox.created_at),
  updated_at: isoTime(inbox.updated_at),
});
