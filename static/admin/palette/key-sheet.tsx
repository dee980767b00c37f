import type { Command } from '../commands/commands.ts';
import { t } from '../i18n/i18n.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from './keys.tsx';
import { close } from './opened.ts';
import { shownCommands } from './shown.ts';

/** Every key that does something here, by group. */
export const KeySheet = () => (
  <Dialog title={t('palette.keys')} onClose={close} wide>
    <div class="key-sheet">
      {[...Map.groupBy(withKeys(), ({ group }) => group)].map(([group, own]) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl>
            {own.map((command) => (
              <Line key={command.id} command={command} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  </Dialog>
);

const withKeys = () => shownCommands().filter(({ keys }) => keys);

const Line = ({ command: { title, keys = '' } }: { command: Command }) => (
  <div>
    <dt dir="auto">{title}</dt>
    <dd>
      {keys.split('|').map((way, at) => (
        <>
          {at > 0 && <span class="quiet">{t('palette.or')}</span>}
          <Keys key={way} keys={way} />
        </>
      ))}
    </dd>
  </div>
);
