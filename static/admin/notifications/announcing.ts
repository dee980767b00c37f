import type { Notification as News } from '../api/contract.ts';
import { worker } from '../pwa/install.ts';
import { preferences } from '../state/preferences.ts';
import { sentenceFor } from './sentence.ts';
import { sound } from './sound.ts';
import { pathToNews } from './way.ts';

/** Tells of something in the ways its reader wants to be told. */
export async function announce(news: News) {
  const manner = preferences.peek()?.notifications[news.kind];
  if (manner?.desktop && !document.hasFocus()) showOnDesktop(news);
  if (manner?.sound) await onceForAllPages(news.id, sound);
}

export const isDesktopPossible = () => 'Notification' in window && window.isSecureContext;
export const isDesktopAllowed = () => isDesktopPossible() && Notification.permission === 'granted';

function showOnDesktop(news: News) {
  if (!isDesktopAllowed()) return;
  // Of several open pages each would tell: what has the same tag is shown once.
  const options = { body: bodyOf(news), tag: `confab-${news.id}`, icon: '/app/assets/icon.svg' };
  const path = pathToNews(news);
  void worker.peek()?.showNotification(sentenceFor(news), { ...options, data: path });
}

const bodyOf = ({ conversation, message }: News) => message?.text ?? conversation.subject;

const HELD_MS = 2000;

/** Of several open pages one makes the sound. */
async function onceForAllPages(id: number, run: () => void) {
  if (!navigator.locks) return run();
  await navigator.locks.request(`confab.news.${id}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    run();
    await new Promise((resolve) => setTimeout(resolve, HELD_MS));
  });
}
