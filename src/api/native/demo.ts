import { agentOf } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { route } from '../../http/route.ts';
import { boolean, described, type Infer, integer, named, object, oneOf } from '../../lib/schema.ts';

const base = { path: '/api/v1/demo', tag: 'Setup', access: 'settings:manage' } as const;
const Demo = named(
  'Demo',
  object({
    present: boolean(),
    state: described(
      'While it is being filled in or removed, come back, or wait for `demo.filled` or `demo.removed` in the live stream.',
      oneOf('none', 'filling', 'present', 'removing'),
    ),
    conversations: integer({ description: 'How many it has made up and not removed yet.' }),
    possible: boolean({ description: 'Whether it may be filled in: there is nothing of your own yet.' }),
  }),
);

export const getDemo = route({
  ...base,
  method: 'get',
  summary: 'Whether there is demo data',
  returns: Demo,
  handle: ({ domain }) => presentDemo(domain),
});

export const fillDemo = route({
  ...base,
  method: 'post',
  summary: 'Fill in demo data to look around',
  description:
    'Some 300 made-up conversations of a shop and a clinic with colleagues, teams, tags, macros, views and promises; some ' +
    'of it is yours. Only while there are no customers of your own. Events about it have `demo: true` in their data, and ' +
    'nothing follows from them: no webhook, no rule.',
  status: 202,
  returns: Demo,
  change({ domain, actor }) {
    domain.demo.fill(actor, agentOf(actor));
    return presentDemo(domain);
  },
});

export const removeDemo = route({
  ...base,
  method: 'delete',
  summary: 'Remove the demo data',
  description:
    'Exactly what the demo made, for good, also when real conversations have come in beside it. What you have changed ' +
    'since (a tag renamed, a team with you in it) or still use stays.',
  status: 202,
  returns: Demo,
  change({ domain, actor }) {
    domain.demo.remove(actor);
    return presentDemo(domain);
  },
});

function presentDemo({ demo }: Domain): Infer<typeof Demo> {
  const { state, conversations } = demo.status();
  return { present: state !== 'none', state, conversations, possible: demo.isPossible() };
}
