import Database from 'better-sqlite3';

/**
 * Everything that must be true of a data folder at any moment, whatever happened before: each query finds what is
 * wrong, so each must find nothing.
 */
const wrongs: Record<string, string> = {
  'a lead is there twice': 'select name from leads group by name having count(*) > 1',
  'a lead has not exactly one event': `
    select leads.name from leads left join events on events.name = 'lead.captured' and subject_id = leads.id
    group by leads.id having count(events.id) <> 1`,
  'an event tells of a lead that is not there': `
    select id from events where name = 'lead.captured' and subject_id not in (select id from leads)`,
  'a contact has not exactly one event': `
    select contacts.id from contacts left join events on events.name = 'contact.created' and subject_id = contacts.id
    group by contacts.id having count(events.id) <> 1`,
  'a lead is not on the contact with its address': `
    select leads.name from leads where email is not null and not exists (
      select 1 from contact_identities as known
      where known.contact_id = leads.contact_id and known.channel = 'email' and known.value = leads.email)`,
  'the total of leads is not their number': `
    select count from totals where noun = 'leads' and count <> (select count(*) from leads)`,
  'the total of contacts is not their number': `
    select count from totals where noun = 'contacts' and count <> (select count(*) from contacts)`,
  'a number may be given out twice': `
    select next from sequences where name = 'person'
    and next <= (select max(id) from (select id from contacts union all select id from agents))`,
  'an answer is kept for a lead that is not there, or none for one that is': `
    select (select count(*) from idempotency) as answers, (select count(*) from leads) as leads
    where answers <> leads`,
  'an event was handed on twice or not at all': `
    select events.id from events left join deliveries on event_id = events.id
    where events.name = 'lead.captured' and events.id <= (select event_id from cursors where name = 'dispatcher')
    group by events.id having count(deliveries.id) <> 1`,
  'a delivery is pending that nobody will send': `
    select 1 where exists (select 1 from deliveries where state = 'pending')
    and not exists (select 1 from jobs where kind = 'webhooks.deliver' and state <> 'dead')`,
};

/** What is wrong in a data folder, in sentences; beside a running server too. */
export function wrongsIn(database: string) {
  const db = new Database(database, { readonly: true });
  try {
    const found = db.transaction(() =>
      Object.entries(wrongs).flatMap(([sentence, sql]) => said(db, sentence, sql)),
    )();
    const integrity = db.pragma('integrity_check', { simple: true });
    const orphans = db.pragma('foreign_key_check') as unknown[];
    return [
      ...found,
      ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
      ...(orphans.length === 0 ? [] : [`${orphans.length} rows refer to nothing`]),
    ];
  } finally {
    db.close();
  }
}

function said(db: Database.Database, sentence: string, sql: string) {
  const rows = db.prepare(sql).all();
  return rows.length === 0 ? [] : [`${sentence} (${rows.length}): ${JSON.stringify(rows[0])}`];
}

export function leadNamesIn(database: string) {
  const db = new Database(database, { readonly: true });
  const names = db.prepare('select name from leads').pluck().all() as string[];
  db.close();
  return new Set(names);
}
