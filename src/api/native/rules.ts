import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { Tried } from '../../domain/rules/rules.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { array, dateTime, type Infer, integer, named, object, text } from '../../lib/schema.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import {
  NewRule,
  presentRule,
  presentRun,
  Rule,
  RuleChange,
  RuleRun,
  TriedRule,
  wantedOf,
} from './rules.shape.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Automation';
const access = 'automations:manage';
const base = { tag, access } as const;
const rules = object({ data: array(Rule) });

export const listRules = route({
  ...base,
  method: 'get',
  path: '/api/v1/rules',
  summary: 'List automation rules',
  description: 'In the order in which they are asked.',
  returns: rules,
  handle: ({ domain }) => ({ data: domain.rules.all().map(presentRule) }),
});

export const getRule = route({
  ...base,
  method: 'get',
  path: '/api/v1/rules/:id',
  summary: 'Get a rule',
  params: idParams,
  returns: Rule,
  handle({ domain, params }) {
    const rule = domain.rules.get(domain.idOf('rules', params.id));
    return versioned(presentRule(rule), rule.version);
  },
});

export const createRule = route({
  ...base,
  method: 'post',
  path: '/api/v1/rules',
  summary: 'Add a rule',
  description:
    'On each of its occasions it looks at the conversation that it is about; `every_hour` at all of them, at each once until somebody changes it. What rules do is no occasion for rules.',
  body: NewRule,
  status: 201,
  returns: Rule,
  prepare: async ({ body }) => ({ ...wantedOf(body), name: body.name, occasions: body.occasions }),
  change: ({ domain, actor }, wanted) => presentRule(domain.rules.create(actor, wanted)),
});

export const changeRule = route({
  ...base,
  method: 'patch',
  path: '/api/v1/rules/:id',
  summary: 'Change a rule',
  params: idParams,
  body: RuleChange,
  returns: Rule,
  prepare: async ({ body }) => wantedOf(body),
  change({ domain, actor, request, params }, wanted) {
    const id = domain.idOf('rules', params.id);
    refuseStale(request, domain.rules.get(id).version);
    const rule = domain.rules.update(actor, id, wanted);
    return versioned(presentRule(rule), rule.version);
  },
});

export const deleteRule = route({
  ...base,
  method: 'delete',
  path: '/api/v1/rules/:id',
  summary: 'Delete a rule',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.rules.destroy(actor, domain.idOf('rules', params.id)),
});

export const reorderRules = route({
  ...base,
  method: 'post',
  path: '/api/v1/rules/reorder',
  summary: 'Put the rules in another order',
  body: object({ ids: array(integer(), { maxItems: 1000, uniqueItems: true }) }),
  returns: rules,
  change: ({ domain, actor, body }) => ({ data: domain.rules.reorder(actor, body.ids).map(presentRule) }),
});

export const listRuns = route({
  ...base,
  method: 'get',
  path: '/api/v1/rules/:id/runs',
  summary: 'What a rule has done',
  description: 'The newest first.',
  params: idParams,
  query: object({}, pageQuery),
  returns: pageOf(RuleRun),
  handle({ domain, actor, params, query }) {
    const id = domain.idOf('rules', params.id);
    return paged(query, NEWEST, (before, limit) => domain.rules.runsOf(actor, id, before, limit), presentRun);
  },
});

const DryRun = named(
  'DryRun',
  object({
    since: dateTime(),
    count: integer(),
    data: array(object({ id: integer(), reference: text(), subject: text() })),
  }),
);
const trying = {
  ...base,
  method: 'post',
  description: [
    'Tells which conversations the rule would have touched in the last thirty days: how many, and a hundred of them, the latest first. Nothing is done to them.\n\n',
    'It goes back through the log, at most a million events (`since` says how far it came), and asks the conditions at each event that is an occasion of the rule and was not caused by one.',
    'The message, the hours since something and the business hours are those of that moment; everything else is asked of the conversation as it is now, since nobody knows what it was then.',
    '`every_hour` is asked now, of the conversations with a message of these days.',
    'What never came into the log is no occasion: of demo data it knows how conversations began, not their messages.',
    'Whether a rule before it would have been the last one is not looked at. What takes too long to find is refused with 503.',
  ].join(' '),
  returns: DryRun,
} as const;

export const tryNewRule = route({
  ...trying,
  path: '/api/v1/rules/dry-run',
  summary: 'What a rule would concern, before it is added',
  body: TriedRule,
  handle: ({ domain, actor, body }) => dryRun(domain, actor, body),
});

export const tryRule = route({
  ...trying,
  path: '/api/v1/rules/:id/dry-run',
  summary: 'What a rule would concern',
  params: idParams,
  handle: ({ domain, actor, params }) =>
    dryRun(domain, actor, domain.rules.get(domain.idOf('rules', params.id))),
});

async function dryRun({ rules: all, conversations }: Domain, actor: Actor, tried: Tried) {
  const { since, count, ids } = await all.dryRun(actor, tried);
  const data = ids.flatMap((id): Infer<typeof DryRun>['data'] => {
    // Between the thread's answer and now it may have gone.
    const found = conversations.find(id);
    return found ? [{ id, reference: String(found.reference), subject: found.subject }] : [];
  });
  return { since: isoTime(since), count, data };
}
