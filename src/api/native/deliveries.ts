import type { Domain } from '../../domain/domain.ts';
import type { Delivery as DomainDelivery } from '../../domain/webhooks/deliveries.ts';
import { type Call, route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import { object } from '../../lib/schema.ts';
import {
  Delivery,
  DeliveryDetails,
  deliveryState,
  presentAttempt,
  presentDelivery,
} from './deliveries.shape.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { idParams, idText } from './shapes.ts';
import { webhookOf } from './webhooks.ts';

const base = { tag: 'Webhooks', access: 'webhooks:manage' } as const;

export const listDeliveries = route({
  ...base,
  params: idParams,
  method: 'get',
  path: '/api/v1/webhooks/:id/deliveries',
  summary: 'What was sent, newest first',
  query: object({}, { ...pageQuery, state: deliveryState }),
  returns: pageOf(Delivery),
  handle({ domain, actor, params, query }) {
    const { id } = webhookOf(domain, actor, params.id);
    const read = (before: number, limit: number) => domain.deliveries.page(id, before, limit, query.state);
    return paged(query, NEWEST, read, presentDelivery);
  },
});

const deliveryParams = object({ id: idText, delivery_id: idText });

export const getDelivery = route({
  ...base,
  params: deliveryParams,
  method: 'get',
  path: '/api/v1/webhooks/:id/deliveries/:delivery_id',
  summary: 'One delivery with all its attempts',
  returns: DeliveryDetails,
  handle: (call) => presentDetails(call.domain, deliveryOf(call)),
});

export const redeliver = route({
  ...base,
  params: deliveryParams,
  method: 'post',
  path: '/api/v1/webhooks/:id/deliveries/:delivery_id/redeliver',
  summary: 'Send a delivery again',
  description: 'The same bytes under the same webhook-id.',
  status: 202,
  returns: DeliveryDetails,
  change: (call) =>
    presentDetails(call.domain, call.domain.deliveries.redeliver(call.actor, deliveryOf(call).id)),
});

const presentDetails = (domain: Domain, delivery: DomainDelivery) => ({
  ...presentDelivery(delivery),
  body: delivery.body,
  attempt_log: domain.deliveries.attemptsOf(delivery.id).map(presentAttempt),
});

function deliveryOf({ domain, actor, params }: Call<{ id: string; delivery_id: string }>) {
  const webhook = webhookOf(domain, actor, params.id);
  const delivery = domain.deliveries.get(domain.idOf('deliveries', params.delivery_id));
  if (delivery.webhook_id === webhook.id) return delivery;
  throw Problem.missing('delivery', params.delivery_id);
}
