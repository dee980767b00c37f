import { signal } from '@preact/signals';
import { type Answer, call } from '../api/call.ts';
import { type TextKey, t } from '../i18n/i18n.ts';
import { onLive } from '../live/stream.ts';
import { newest } from './newest.ts';
import { soon } from './soon.ts';

export type Folder = Answer<'GET /folders'>['data'][number];

const SOON_MS = 400;
export const folders = signal<readonly Folder[]>([]);

const take = newest((found: readonly Folder[]) => (folders.value = found));
export const readFolders = () => take(async () => (await call('GET /folders')).data);

const refresh = soon(readFolders, SOON_MS);
const CHANGES_COUNTS = /^(conversation|message|view|team|agent|rule|seen|reconnected|reset)/;
onLive(({ type }) => CHANGES_COUNTS.test(type) && refresh());

/** The standard ones have no name of their own: they are called what the reader's language calls them. */
export const nameOf = ({ name, key }: Folder) => name ?? t(`inbox.${key}` as TextKey);
export const MOST_COUNTED = 1000;
