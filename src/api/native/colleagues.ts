import { route } from '../../http/route.ts';
import { array, object } from '../../lib/schema.ts';
import { Colleague, presentColleague } from './colleagues.shape.ts';

export const listColleagues = route({
  method: 'get',
  path: '/api/v1/colleagues',
  tag: 'Agents',
  summary: 'Everybody who works here',
  description:
    'For whoever assigns conversations or mentions people, without the right to manage users. The disabled are among them, ' +
    'because what they wrote stays. The live stream tells when one of them changes.',
  access: 'signed-in',
  returns: object({ data: array(Colleague) }),
  handle: ({ domain, request: { origin } }) => ({
    data: domain.colleagues.all().map((colleague) => presentColleague(colleague, domain, origin)),
  }),
});
