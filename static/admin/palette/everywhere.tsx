import { useEffect } from 'preact/hooks';
import { beginningWith } from '../beginning/opened.ts';
import { useNews } from '../notifications/bell.tsx';
import { installWorker } from '../pwa/install.ts';
import { fetchArea } from '../shell/areas.tsx';
import { lazily } from '../ui/lazily.tsx';
import { useEverywhereCommands } from './everywhere-commands.ts';
import { opened } from './opened.ts';
import { followRecent } from './recent.ts';

const CommandPalette = lazily(async () => (await import('./command-palette.tsx')).CommandPalette);
const BeginDialog = lazily(async () => (await import('../beginning/begin-dialog.tsx')).BeginDialog);
const KeySheet = lazily(async () => (await import('./key-sheet.tsx')).KeySheet);

/** The windows that open over whatever is shown, and the commands that hold everywhere. */
export function Everywhere() {
  useEverywhereCommands();
  useNews();
  useEffect(followRecent, []);
  useEffect(() => void whenIdle(prepare), []);
  const whom = beginningWith.value;
  if (whom) return <BeginDialog given={whom === 'nobody yet' ? null : whom} />;
  if (opened.value === 'palette') return <CommandPalette />;
  return opened.value === 'keys' ? <KeySheet /> : null;
}

/** Who opens the palette or the search goes on typing at once: their code must be there by then. */
async function prepare() {
  await Promise.all([CommandPalette.fetch(), fetchArea('search')]).catch(() => {});
  await installWorker().catch(() => {});
}

/** Safari knows no idle time. */
const whenIdle = (run: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 500);
