const API = '/api/v1/';
export const ME = `${API}me`;
const SESSIONS = /^\/api\/v1\/sessions(\/|$)/;

/** What is looked at all day; no files, no searches, and nothing of the administration. */
const KEPT = [
  'me(/preferences)?',
  'folders(/[^/]+/conversations)?',
  'conversations/\\d+(/(messages|timeline|drafts|participants|links|sla))?',
  'contacts(/\\d+(/(identities|notes|merges|conversations))?)?',
  '(views|teams|statuses|priorities|tags|inboxes|colleagues|macros|sla-policies|notifications(/count)?)',
];
const PATH = new RegExp(`^${API}(${KEPT.join('|')})$`);

export const isKept = ({ pathname }: Pick<URL, 'pathname'>) => PATH.test(pathname);

/** Whether afterwards somebody else may be sitting here. */
export const changesSession = (method: string, { pathname }: Pick<URL, 'pathname'>) =>
  method !== 'GET' && SESSIONS.test(pathname);
