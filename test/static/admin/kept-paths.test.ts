import { suite } from 'uvu';
import { is } from 'uvu/assert';
import { changesSession, isKept } from '../../../static/admin/worker/kept-paths.ts';

const seen = suite('what is kept for working without a connection');

const at = (path: string) => new URL(path, 'https://help.example');

seen('is what somebody looks at all day', () => {
  for (const path of [
    'me',
    'me/preferences',
    'folders',
    'folders/team:3/conversations?state=open&offset=0',
    'conversations/12',
    'conversations/12/messages?limit=50',
    'contacts?sort=name',
    'contacts/7/notes',
    'colleagues',
    'notifications/count',
  ])
    is(isKept(at(`/api/v1/${path}`)), true, path);
});

seen('is nothing of files, searches, secrets or the administration', () => {
  for (const path of [
    'me/totp',
    'media/1/file?signature=x',
    'messages/5/body',
    'search?q=x',
    'keys',
    'audit',
    'webhooks',
    'stream',
    'contacts/export.csv',
    'conversations/12/seen',
  ])
    is(isKept(at(`/api/v1/${path}`)), false, path);
  is(isKept(at('/thikaa/api/v1/me')), false);
});

seen('is forgotten when somebody signs in or out', () => {
  is(changesSession('POST', at('/api/v1/sessions')), true);
  is(changesSession('DELETE', at('/api/v1/sessions/current')), true);
  is(changesSession('GET', at('/api/v1/sessions')), false);
  is(changesSession('POST', at('/api/v1/sessionsx')), false);
});

seen.run();
