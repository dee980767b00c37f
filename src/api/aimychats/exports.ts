import type { Wanted } from '../../domain/exports/exports.ts';
import type { Rule } from '../../domain/filters/filter.ts';
import { route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import { boolean, described, type Infer, named, oneOf, openObject } from '../../lib/schema.ts';
import { Export, formats, presentExport } from './exports.shape.ts';
import { idIn, idParams } from './ids.ts';
import { tags, topics } from './search.ts';
import { dates, spanIn } from './spans.ts';
import { feelingsOf, NAMED_SOURCES, Sentiment, Source, Status } from './vocabulary.ts';

const tag = 'Export';
const NewExport = named(
  'NewExport',
  openObject(
    { format: oneOf(...formats) },
    {
      filters: described(
        'Everything that is named narrows it; by default all that you see.',
        openObject({}, { ...dates, topics, sentiment: Sentiment, source: Source, status: Status, tag: tags }),
      ),
      options: openObject(
        {},
        { include_attachments: boolean({ description: 'The files too: it is a zip archive then.' }) },
      ),
    },
  ),
);
type Asked = Infer<typeof NewExport>;

export const createExport = route({
  method: 'post',
  path: '/v1/exports',
  operationId: 'createExport',
  tag,
  summary: 'Create Export',
  description: 'Export conversations in various formats. The file is kept for seven days.',
  access: 'exports:write',
  body: NewExport,
  status: 201,
  returns: Export,
  change({ domain, actor, request, body }) {
    spanIn(domain, body.filters ?? {});
    const made = inOwnWords(() => domain.exports.create(actor, wantedIn(body)));
    return presentExport(made, { domain, viewer: actor, origin: request.origin });
  },
});

export const getExport = route({
  method: 'get',
  path: '/v1/exports/:id',
  operationId: 'getExport',
  tag,
  summary: 'Get Export Status',
  description: 'Check export status and download when ready.',
  access: 'exports:read',
  params: idParams('export'),
  returns: Export,
  handle({ domain, actor, request, params }) {
    const found = domain.exports.visible(actor, idIn(domain, 'export', params.id));
    return presentExport(found, { domain, viewer: actor, origin: request.origin });
  },
});

const wantedIn = ({ format, filters = {}, options: { include_attachments } = {} }: Asked): Wanted => ({
  format,
  scope: {
    date_from: filters.date_from,
    date_to: filters.date_to,
    topics: filters.topics,
    sentiment: filters.sentiment && feelingsOf[filters.sentiment],
    tags: filters.tag === undefined ? undefined : [filters.tag].flat(),
    filter: rulesFor(filters),
  },
  options: { include_attachments },
});

function rulesFor({ source, status }: NonNullable<Asked['filters']>) {
  const rules: Rule[] = [];
  if (source === 'api') rules.push({ field: 'channel', operator: 'not_in', value: [...NAMED_SOURCES] });
  else if (source) rules.push({ field: 'channel', operator: 'equals', value: source });
  if (status === 'completed')
    rules.push({ field: 'summary_status', operator: 'not_in', value: ['processing', 'failed'] });
  else if (status) rules.push({ field: 'summary_status', operator: 'equals', value: status });
  return rules.length === 0 ? undefined : { logic: 'and', rules };
}

/** Inside there may be several tags; whoever asked has named one. */
function inOwnWords<T>(work: () => T) {
  try {
    return work();
  } catch (error) {
    const fault = error instanceof Problem ? error.fields?.['filters.tags'] : undefined;
    if (!fault) throw error;
    throw Problem.invalid('filters.tag', fault.join(' ').replaceAll('filters.tags', 'filters.tag'));
  }
}
