import { useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { instantOf, wallClock } from '../i18n/zone.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';

const DAY = 86_400_000;
const MINUTES_LONG = 16;
type Props = { zone: string; snooze: (at: number) => void; close: () => void };

/** Any time, by the clock of the organisation. */
export function SnoozeDialog({ zone, snooze, close }: Props) {
  const [typed, setTyped] = useState(inputAt(Date.now() + DAY, zone));
  const at = instantOf(Date.parse(`${typed}Z`), zone);
  const isAhead = at > Date.now();
  function submit(event: Event) {
    event.preventDefault();
    if (!isAhead) return;
    close();
    snooze(at);
  }
  return (
    <Dialog title={t('snooze.until')} onClose={close}>
      <form class="stack" onSubmit={submit}>
        <Field
          label={t('snooze.when')}
          hint={t('snooze.zone', { zone: zone.replaceAll('_', ' ') })}
          faults={isAhead ? [] : [t('snooze.past')]}
        >
          {(wiring) => (
            <input
              {...wiring}
              type="datetime-local"
              required
              min={inputAt(Date.now(), zone)}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Field>
        <div class="dialog-actions">
          <Button onClick={close}>{t('everywhere.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('inbox.act.snooze')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const inputAt = (at: number, zone: string) =>
  new Date(wallClock(at, zone)).toISOString().slice(0, MINUTES_LONG);
