import { signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Preferences, PreferencesChange } from '../api/contract.ts';
import { speak } from '../i18n/i18n.ts';
import { isLanguage } from '../i18n/languages.ts';
import { complain } from '../ui/toast.tsx';
import { remember, remembered } from './remembered.ts';

/** How somebody likes it, wherever they sign in; null until it was read. */
export const preferences = signal<Preferences | null>(null);
export type Theme = Preferences['theme'];

export async function readPreferences() {
  preferences.value = await call('GET /me/preferences');
  await follow(preferences.value);
}

/** Holds at once here, and soon wherever else they are. */
export async function prefer(change: PreferencesChange) {
  const before = preferences.peek();
  // The cast: what the server makes of a part is that part in what was there.
  if (before) preferences.value = { ...before, ...change } as Preferences;
  try {
    await follow(change);
    preferences.value = await call('PUT /me/preferences', { body: change });
  } catch (error) {
    preferences.value = before;
    complain(error);
  }
}

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
