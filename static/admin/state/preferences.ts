import { signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Preferences, PreferencesChange } from '../api/contract.ts';
import { speak } from '../i18n/i18n.ts';
import { isLanguage } from '../i18n/languages.ts';
import { complain } from '../ui/toast.tsx';
import { inLine } from './in-line.ts';
import { remember, remembered } from './remembered.ts';
import { forget, keepAs, keptAs } from './shelf.ts';

/** How somebody likes it, wherever they sign in; null until it was read. */
export const preferences = signal<Preferences | null>(null);
export type Theme = Preferences['theme'];

/** What the server said last, and what was chosen since that it may not have: both together are shown. */
let said: Preferences | null = null;
let unsent: readonly PreferencesChange[] = [];
const [KIND, UNSENT] = ['preferences', 'unsent'] as const;

/** What was chosen just before the page was left is sent again, because it may not have arrived. */
export async function readPreferences() {
  await Promise.all((keptAs<PreferencesChange[]>(KIND, UNSENT) ?? []).map(prefer));
  if (said === null) await hear(() => call('GET /me/preferences'));
  if (preferences.value) await follow(preferences.value);
}

/** Holds at once here, and soon wherever else they are. */
export async function prefer(change: PreferencesChange) {
  owe([...unsent, change]);
  const isSent = await send(change);
  owe(unsent.filter((one) => one !== change));
  if (!isSent && preferences.value) await follow(preferences.value).catch(complain);
}

async function send(change: PreferencesChange) {
  try {
    await follow(change);
    await hear(() => call('PUT /me/preferences', { body: change }));
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}

/** One after the other: an answer that comes late would else take back what was chosen meanwhile. */
async function hear(ask: () => Promise<Preferences>) {
  said = await inLine([KIND], ask);
  show();
}

function owe(changes: readonly PreferencesChange[]) {
  unsent = changes;
  if (unsent.length > 0) keepAs(KIND, UNSENT, unsent);
  else forget(KIND, UNSENT);
  show();
}

// The cast: what the server makes of a part is that part in what was there.
const show = () => void (preferences.value = said && (Object.assign({}, said, ...unsent) as Preferences));

async function follow({ theme, language }: PreferencesChange) {
  if (theme) showTheme(theme);
  if (!isLanguage(language)) return;
  remember('language', language);
  await speak(language);
}

function showTheme(theme: string) {
  remember('theme', theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Before anybody is known: as this browser was left. */
export const showRememberedTheme = () => showTheme(remembered('theme') ?? 'system');
