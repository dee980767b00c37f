import { shownKeys } from '../commands/keyboard.ts';
import { t } from '../i18n/i18n.ts';

/** Keys as they stand on the keyboard: together those of a chord, one after the other those of a sequence. */
export const Keys = ({ keys }: { keys: string }) => (
  <span class="keys">
    {shownKeys(keys).map((chord, at) => (
      <>
        {at > 0 && <span class="quiet">{t('palette.then')}</span>}
        <span class="keys" dir="ltr">
          {chord.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      </>
    ))}
  </span>
);
