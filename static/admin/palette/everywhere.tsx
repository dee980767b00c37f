import { useEffect } from 'preact/hooks';
import { installWorker } from '../pwa/install.ts';
import { lazily } from '../ui/lazily.tsx';
import { useEverywhereCommands } from './everywhere-commands.ts';
import { opened } from './opened.ts';
import { followRecent } from './recent.ts';

const CommandPalette = lazily(async () => (await import('./command-palette.tsx')).CommandPalette);
const KeySheet = lazily(async () => (await import('./key-sheet.tsx')).KeySheet);

/** The windows that open over whatever is shown, and the commands that hold everywhere. */
export function Everywhere() {
  useEverywhereCommands();
  useEffect(followRecent, []);
  // Who opens the palette goes on typing at once: its code must be there by then.
  useEffect(() => void whenIdle(() => CommandPalette.fetch().catch(() => {})), []);
  useEffect(() => void whenIdle(() => installWorker().catch(() => {})), []);
  if (opened.value === 'palette') return <CommandPalette />;
  return opened.value === 'keys' ? <KeySheet /> : null;
}

/** Safari knows no idle time. */
const whenIdle = (run: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 500);
