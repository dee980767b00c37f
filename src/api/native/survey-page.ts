import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { page } from '../../http/pages.ts';
import { isProgram } from '../../http/programs.ts';
import { type Apologising, type RequestFacts, reply, route } from '../../http/route.ts';
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
  apology: (problem: Problem, { domain, request, query }: Apologising) => ({
    html: surveyNotice(placeOf(domain, request, '', query.get('lang') ?? ''), noticeOf(problem)),
    headers: SECURITY,
  }),
  also: {
    404: refused('No such survey.'),
    409: refused('Answered already.'),
    422: refused('The form again, and what is wrong with it. Programs that ask for JSON get JSON.'),
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
    refuseFlood(domain, actor);
    const place = placeOf(domain, request, params.uuid, query.lang);
    const { answered_at: answeredAt } = domain.csat.open(params.uuid);
    return shown(answeredAt === null ? surveyForm(place, NOTHING) : surveyNotice(place, 'answered'));
  },
});

export const sendSurvey = route({
  ...common,
  method: 'post',
  path: '/csat/:uuid',
  summary: 'Answer a survey on its page',
  upload: { files: {}, alsoEncoded: true },
  body: openObject({}, { rating: text(), comment: text() }),
  prepare: async ({ domain, actor }) => refuseFlood(domain, actor),
  change({ domain, actor, request, params, query, body: { rating = '', comment: typed = '' } }) {
    const place = placeOf(domain, request, params.uuid, query.lang);
    // Forms send two characters for the end of a line and count one.
    const comment = typed.replaceAll('\r\n', '\n');
    try {
      domain.csat.answer(actor, params.uuid, { rating: Number(rating), comment });
      return shown(surveyNotice(place, 'thanks'));
    } catch (error) {
      // The survey refuses before it changes anything.
      if (!(error instanceof Problem) || error.kind !== 'invalid' || isProgram(request)) throw error;
      const fault = error.fields?.comment ? 'tooLong' : 'choose';
      return shown(surveyForm(place, { rating, comment, fault }), usualStatus.invalid);
    }
  },
});

function refuseFlood({ csat }: Domain, actor: Actor) {
  const flooding = csat.flooding(actor);
  if (flooding) throw flooding;
}

const notices: Partial<Record<ProblemKind, Notice>> = {
  missing: 'unknown',
  conflict: 'answered',
  busy: 'busy',
};
const noticeOf = ({ kind }: Problem) => notices[kind] ?? 'failed';

function placeOf({ settings }: Domain, request: RequestFacts, uuid: string, wished = ''): Place {
  const { organisation_name: organisation, language } = settings.get();
  const accepted = acceptedLanguages(request.header('accept-language') ?? '');
  return { organisation, uuid, language: languageOf([wished, ...accepted], language) };
}

const SECURITY = { 'Content-Security-Policy': formPolicy };
const shown = (html: string, status = 200) =>
  reply({
    status,
    file: { bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8' },
    headers: SECURITY,
  });
