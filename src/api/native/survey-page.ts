import type { Domain } from '../../domain/domain.ts';
import { page } from '../../http/pages.ts';
import { type RequestFacts, reply, route } from '../../http/route.ts';
import { formPolicy } from '../../http/security-headers.ts';
import { acceptedLanguages } from '../../lib/accept-language.ts';
import { Problem, type ProblemKind, usualStatus } from '../../lib/problem.ts';
import { type JsonSchema, object, openObject, text } from '../../lib/schema.ts';
import { type Entered, type Notice, type Place, surveyForm, surveyNotice } from './survey-html.ts';
import { languageOf } from './survey-texts.ts';

const refused = (description: string): { description: string; schema: JsonSchema | null } => ({
  description,
  schema: null,
});
const common = {
  tag: 'Pages',
  access: 'public',
  produces: 'text/html',
  returns: null,
  status: 200,
  params: object({ uuid: text({ maxLength: 100 }) }),
  query: object({}, { lang: text({ maxLength: 20 }) }),
  also: {
    404: refused('No such survey.'),
    409: refused('Answered already.'),
    422: refused('The form again, and what is wrong with it.'),
    429: refused('Too many requests.'),
  },
} as const;
const NOTHING: Entered = { rating: '', comment: '', fault: null };

export const surveyStyle = route({
  method: 'get',
  path: '/csat/main.css',
  summary: 'Style of the survey page',
  tag: 'Pages',
  access: 'public',
  produces: 'text/html',
  returns: null,
  status: 200,
  handle: ({ request }) => page(request, 'csat', 'main.css'),
});

export const showSurvey = route({
  ...common,
  method: 'get',
  path: '/csat/:uuid',
  summary: 'The page of a survey',
  handle({ domain, actor, request, params, query }) {
    const place = placeOf(domain, request, params.uuid, query.lang);
    return told(place, NOTHING, domain.csat.flooding(actor), () => {
      const { answered_at: answeredAt } = domain.csat.open(params.uuid);
      return answeredAt === null ? shown(surveyForm(place, NOTHING)) : shown(surveyNotice(place, 'answered'));
    });
  },
});

export const sendSurvey = route({
  ...common,
  method: 'post',
  path: '/csat/:uuid',
  summary: 'Answer a survey on its page',
  upload: { files: {} },
  body: openObject({}, { rating: text(), comment: text() }),
  prepare: async ({ domain, actor }) => domain.csat.flooding(actor),
  change({ domain, actor, request, params, query, body }, flooding) {
    const place = placeOf(domain, request, params.uuid, query.lang);
    // Forms send two characters for the end of a line and count one.
    const entered = {
      ...NOTHING,
      rating: body.rating ?? '',
      comment: (body.comment ?? '').replaceAll('\r\n', '\n'),
    };
    return told(place, entered, flooding, () => {
      domain.csat.answer(actor, params.uuid, { rating: Number(entered.rating), comment: entered.comment });
      return shown(surveyNotice(place, 'thanks'));
    });
  },
});

const noticeOf: Partial<Record<ProblemKind, Notice>> = {
  missing: 'unknown',
  conflict: 'answered',
  busy: 'busy',
};

/** What cannot be done is told to a person, in words of theirs. The survey refuses before it changes anything. */
function told(
  place: Place,
  entered: Entered,
  flooding: Problem | null,
  doing: () => ReturnType<typeof shown>,
) {
  try {
    if (flooding) throw flooding;
    return doing();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const notice = noticeOf[error.kind];
    if (notice) return shown(surveyNotice(place, notice), usualStatus[error.kind], error.headers);
    if (error.kind !== 'invalid') throw error;
    const fault = error.fields?.comment ? 'tooLong' : 'choose';
    return shown(surveyForm(place, { ...entered, fault }), usualStatus.invalid);
  }
}

function placeOf({ settings }: Domain, request: RequestFacts, uuid: string, wished = ''): Place {
  const { organisation_name: organisation, language } = settings.get();
  const accepted = acceptedLanguages(request.header('accept-language') ?? '');
  return { organisation, uuid, language: languageOf([wished, ...accepted], language) };
}

const shown = (html: string, status = 200, headers: Record<string, string> = {}) =>
  reply({
    status,
    file: { bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8' },
    headers: { ...headers, 'Content-Security-Policy': formPolicy },
  });
