import type { Core } from './core.ts';

export type Availability = 'online' | 'away' | 'away_manual' | 'offline' | 'away_and_reassigning';
export type Agent = {
  id: number;
  uuid: string;
  kind: 'human' | 'system';
  email: string;
  first_name: string;
  last_name: string;
  password_hash: string | null;
  totp_secret: string | null;
  totp_last_step: number | null;
  availability: Availability;
  enabled: number;
  phone: string | null;
  country: string | null;
  custom_attributes: string;
  avatar_media_id: number | null;
  last_active_at: number | null;
  idle_since: number | null;
  last_login_at: number | null;
  deleted_at: number | null;
  version: number;
  created_at: number;
  updated_at: number;
};
export type Described = Pick<
  Agent,
  | 'email'
  | 'first_name'
  | 'last_name'
  | 'availability'
  | 'enabled'
  | 'phone'
  | 'country'
  | 'custom_attributes'
>;
type NewRow = Described & Pick<Agent, 'id' | 'uuid' | 'kind' | 'password_hash' | 'created_at'>;
type Saved = Omit<Agent, 'uuid' | 'kind' | 'avatar_media_id' | 'version' | 'created_at' | 'last_login_at'>;

/** The statements about agents; what they mean is in agents.ts. */
export function agentRows({ store }: Pick<Core, 'store'>) {
  const byId = store.rows<[id: number], Agent>(
    'agents.byId',
    'select * from agents where id = ? and deleted_at is null',
  );
  const itself = store.rows<[id: number], Agent>('agents.itself', 'select * from agents where id = ?');
  const byUuid = store.rows<[uuid: string], Agent>(
    'agents.byUuid',
    'select * from agents where uuid = ? and deleted_at is null',
  );
  const byEmail = store.rows<[email: string], Agent>(
    'agents.byEmail',
    "select * from agents where email = ? and deleted_at is null and kind = 'human'",
  );
  const isTaken = store.values<[email: string], number>(
    'agents.isTaken',
    'select 1 from agents where email = ? and deleted_at is null',
  );
  const page = store.rows<[after: number, limit: number], Agent>(
    'agents.page',
    "select * from agents where id > ? and deleted_at is null and kind = 'human' order by id limit ?",
  );
  const systemId = store.values<[], number>(
    'agents.systemId',
    "select id from agents where kind = 'system' limit 1",
  );
  const insert = store.rows<[NewRow], Agent>(
    'agents.insert',
    `insert into agents (id, uuid, kind, email, first_name, last_name, password_hash, availability, enabled, phone, country,
                         custom_attributes, created_at, updated_at)
     values (@id, @uuid, @kind, @email, @first_name, @last_name, @password_hash, @availability, @enabled, @phone, @country,
             @custom_attributes, @created_at, @created_at) returning *`,
  );
  const save = store.rows<[Saved], Agent>(
    'agents.save',
    `update agents set email = @email, first_name = @first_name, last_name = @last_name, password_hash = @password_hash,
            totp_secret = @totp_secret, totp_last_step = @totp_last_step, availability = @availability,
            idle_since = @idle_since, last_active_at = @last_active_at, enabled = @enabled, phone = @phone,
            country = @country, custom_attributes = @custom_attributes, deleted_at = @deleted_at,
            version = version + 1, updated_at = @updated_at
     where id = @id returning *`,
  );
  const saveAvatar = store.rows<[{ id: number; mediaId: number | null; now: number }], Agent>(
    'agents.saveAvatar',
    `update agents set avatar_media_id = @mediaId, version = version + 1, updated_at = @now
     where id = @id returning *`,
  );
  const endSessions = store.change<[agentId: number]>(
    'agents.endSessions',
    'delete from sessions where agent_id = ?',
  );
  // Not a change that anybody could have read before and now overwrites: the version stays.
  const noteSignIn = store.change<[{ id: number; at: number; totpStep: number | null }]>(
    'agents.noteSignIn',
    'update agents set last_login_at = @at, totp_last_step = coalesce(@totpStep, totp_last_step) where id = @id',
  );
  return {
    byId,
    itself,
    byUuid,
    byEmail,
    isTaken,
    page,
    systemId,
    insert,
    save,
    saveAvatar,
    endSessions,
    noteSignIn,
  };
}
