import { type Actor, authorizeEverywhere } from './actor.ts';
import type { Foundation } from './foundation.ts';

export type AuditRow = {
  id: number;
  at: number;
  action: string;
  actor_kind: string;
  actor_id: number | null;
  target_kind: string | null;
  target_id: number | null;
  address: string | null;
  request_id: string | null;
  details: string;
};

export const auditActions = [
  'session.started',
  'session.refused',
  'session.ended',
  'setup.completed',
  'agent.created',
  'agent.updated',
  'agent.deleted',
  'agent.password_changed',
  'agent.totp_enabled',
  'agent.totp_disabled',
  'role.created',
  'role.updated',
  'role.deleted',
  'rule.created',
  'rule.updated',
  'rule.deleted',
  'key.created',
  'key.revoked',
  'settings.changed',
  'business_hours.created',
  'business_hours.updated',
  'business_hours.deleted',
  'sla_policy.created',
  'sla_policy.updated',
  'sla_policy.deleted',
  'team.created',
  'team.updated',
  'team.deleted',
  'business.created',
  'business.updated',
  'webhook.created',
  'webhook.updated',
  'webhook.deleted',
  'webhook.secret_rotated',
  'ai_provider.changed',
  'ai_provider.removed',
  'priority.updated',
  'prompt.created',
  'prompt.updated',
  'prompt.deleted',
  'status.created',
  'status.updated',
  'status.deleted',
  'tag.created',
  'tag.updated',
  'tag.deleted',
  'topic.created',
  'topic.updated',
  'topic.deleted',
  'inbox.created',
  'inbox.updated',
  'inbox.deleted',
  'contact.erased',
  'contacts.exported',
  'conversation.erased',
  'demo.filled',
  'demo.removed',
  'export.created',
  'export.cancelled',
  'export.deleted',
] as const;
export type AuditAction = (typeof auditActions)[number];
type Target = { kind: string; id: number | null };

/** The log of every act that matters for security: who, what, to whom, from where. Never a secret's value. */
export function audit({ store, clock }: Pick<Foundation, 'store' | 'clock'>) {
  const insert = store.change<[Omit<AuditRow, 'id'>]>(
    'audit.insert',
    `insert into audit (at, action, actor_kind, actor_id, target_kind, target_id, address, request_id, details)
     values (@at, @action, @actor_kind, @actor_id, @target_kind, @target_id, @address, @request_id, @details)`,
  );
  const page = store.rows<[{ before: number; limit: number }], AuditRow>(
    'audit.page',
    'select * from audit where id < @before order by id desc limit @limit',
  );
  const pageOfAction = store.rows<[{ before: number; limit: number; action: string }], AuditRow>(
    'audit.pageOfAction',
    'select * from audit where action = @action and id < @before order by id desc limit @limit',
  );

  function note(
    action: AuditAction,
    actor: Actor,
    target: Target | null,
    details: Record<string, unknown> = {},
  ) {
    insert.run({
      at: clock.now(),
      action,
      actor_kind: actor.kind,
      actor_id: actor.id,
      target_kind: target?.kind ?? null,
      target_id: target?.id ?? null,
      address: actor.address,
      request_id: actor.requestId,
      details: JSON.stringify(details),
    });
  }

  return {
    note,
    page(actor: Actor, before: number, limit: number, action?: string) {
      authorizeEverywhere(actor);
      return action ? pageOfAction.all({ before, limit, action }) : page.all({ before, limit });
    },
  };
}
