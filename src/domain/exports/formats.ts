/** What conversations can be written down as. */
export const formats = ['pdf', 'csv', 'json', 'jsonl', 'xlsx', 'html', 'txt', 'eml', 'mbox'] as const;
export type Format = (typeof formats)[number];
/** `isMail`: it holds its attachments itself, so that no archive has to be put around it. */
type Facts = { contentType: string; isMail?: true };

export const factsOf: Readonly<Record<Format, Facts>> = {
  pdf: { contentType: 'application/pdf' },
  csv: { contentType: 'text/csv; charset=utf-8' },
  json: { contentType: 'application/json' },
  jsonl: { contentType: 'application/jsonl' },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  html: { contentType: 'text/html; charset=utf-8' },
  txt: { contentType: 'text/plain; charset=utf-8' },
  eml: { contentType: 'message/rfc822', isMail: true },
  mbox: { contentType: 'application/mbox', isMail: true },
};

export type Options = {
  /** The files too: in a mail they are part of it, all other formats come in an archive with them. */
  include_attachments?: boolean;
  /** What agents wrote to each other. */
  include_notes?: boolean;
};

export const isArchive = (format: Format, { include_attachments: isWhole = false }: Options) =>
  isWhole && !factsOf[format].isMail;

/** How the file that somebody saves is called: by the day, in the zone of the organisation. */
export function fileOf(format: Format, options: Options, day: string) {
  const whole = isArchive(format, options);
  return {
    filename: `conversations-${day}.${whole ? 'zip' : format}`,
    contentType: whole ? 'application/zip' : factsOf[format].contentType,
  };
}
