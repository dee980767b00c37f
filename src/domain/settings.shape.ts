import { redactable } from '../lib/redaction.ts';
import { array, described, type Infer, integer, nullable, object, oneOf, text } from '../lib/schema.ts';
import { summaryStyles } from './intelligence.ts';
import { type DialectName, dialectNames } from './key-limits.ts';

const perWindow = (description: string) => integer({ minimum: 1, maximum: 1_000_000, description });

const limits = object({
  per_minute: perWindow('Requests a minute.'),
  per_second: perWindow('Requests a second.'),
});
const tokens = (description: string) => integer({ minimum: 0, maximum: 1e12, description });
const budget = object({}, { per_day: tokens('UTC.'), per_month: tokens('Of the calendar, UTC.') });
// The cast below: `fromEntries` forgets which names there are.
type Limited = Record<DialectName, typeof limits>;

export const timezone = text({
  format: 'time-zone',
  description: 'IANA zone of dates, daily counters and periodic work.',
});
export const language = oneOf('en', 'ar', 'uz', 'ru');

/** What everybody who works here goes by, and the UI with them. */
const shared = {
  organisation_name: text({ minLength: 1, maxLength: 200, description: 'Shown to customers and agents.' }),
  timezone,
  language,
  country: nullable(
    text({ pattern: '^[A-Z]{2}$', description: 'For phone numbers given without a country code.' }),
  ),
  undo_seconds: integer({
    minimum: 0,
    maximum: 120,
    description: 'How long a reply written in the UI can be taken back; 0: not at all.',
  }),
  upload_limit_mb: integer({ minimum: 1, maximum: 1024, description: 'The largest file that is accepted.' }),
  upload_blocked_extensions: array(text({ pattern: '^[a-z0-9]{1,20}$' }), {
    maxItems: 100,
    description: 'Endings of files that are refused, in lower case and without the dot.',
  }),
};
export const Workspace = object(shared);
export type Workspace = Infer<typeof Workspace>;

/** What an administrator may set for the whole organisation. Defaults hold until somebody changes them. */
export const Settings = object({
  ...shared,
  business_hours_id: nullable(
    integer({
      minimum: 1,
      description: 'When people work whose team has no hours of its own; null: always.',
    }),
  ),
  rate_limits: described(
    'Per API key, by dialect; one that is not named keeps its own default.',
    object({}, Object.fromEntries(dialectNames.map((name) => [name, limits])) as Limited),
  ),
  reopen_days: nullable(
    integer({
      minimum: 0,
      maximum: 36_500,
      description:
        'A word from a contact whose conversation has been over for longer begins a new one; null: it is opened again, however old.',
    }),
  ),
  backups_kept: integer({
    minimum: 0,
    maximum: 365,
    description: 'Nightly backups kept in the data folder; 0: none.',
  }),
  plan_name: text({
    minLength: 1,
    maxLength: 100,
    description: 'What programs that ask for the plan of an account are told.',
  }),
  requests_per_day: nullable(
    integer({
      minimum: 1,
      maximum: 1_000_000_000,
      description:
        "How many requests each API key may make in a day of the organisation's zone, in all dialects together; null: as many as it likes.",
    }),
  ),
  storage_limit_mb: nullable(
    integer({
      minimum: 1,
      maximum: 1_000_000_000,
      description:
        'How much messages and files may take together: once it is reached, files are refused; null: as much as the disk holds.',
    }),
  ),
  csat_pause_days: integer({
    minimum: 0,
    maximum: 365,
    description: 'For so long a contact who was asked how satisfied they are is not asked again.',
  }),
  summaries: described(
    'Which conversations are summarised by themselves: none, those that are resolved, or all that last longer. With a ' +
      'summary come sentiment, topics and language.',
    oneOf('off', 'on_resolve', 'always'),
  ),
  summary_style: oneOf(...summaryStyles),
  ai_redaction: described(
    'What is hidden from a language model, and put back into what it answers.',
    array(oneOf(...redactable), { uniqueItems: true }),
  ),
  ai_budgets: described(
    'The most tokens that a feature may use of a language model; where they are used up the built-in engine goes on as ' +
      'far as it can. One that is not named has no limit.',
    object({}, { completion: budget, summary: budget }),
  ),
});
export type Settings = Infer<typeof Settings>;
