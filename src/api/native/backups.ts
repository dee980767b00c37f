import { authorizeEverywhere } from '../../domain/actor.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { array, dateTime, integer, named, object, text } from '../../lib/schema.ts';

const tag = 'Backups';
const access = 'settings:manage';
const Backup = named('Backup', object({ name: text(), bytes: integer(), made_at: dateTime() }));

export const listBackups = route({
  method: 'get',
  path: '/api/v1/backups',
  tag,
  summary: 'The backups in the data folder, newest first',
  access,
  returns: object({ data: array(Backup) }),
  handle({ actor, server }) {
    authorizeEverywhere(actor);
    return {
      data: server.backups().map(({ name, bytes, madeAt }) => ({ name, bytes, made_at: isoTime(madeAt) })),
    };
  },
});

export const createBackup = route({
  method: 'post',
  path: '/api/v1/backups',
  tag,
  summary: 'Make a backup now',
  description: 'In the background; it appears in the list once it was read back and verified.',
  access,
  status: 202,
  returns: object({ job_id: integer() }),
  change({ domain, actor }) {
    authorizeEverywhere(actor);
    return { job_id: domain.jobs.ask('store.backup', { nightly: false }, { uniqueKey: 'asked' }) };
  },
});
