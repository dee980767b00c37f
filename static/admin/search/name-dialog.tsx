import { useState } from 'preact/hooks';
import type { View } from '../api/contract.ts';
import { Audience } from '../filters/audience.tsx';
import type { Faults } from '../filters/faults.ts';
import { t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { faultsIn } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { complain } from '../ui/toast.tsx';
import { typed } from './asked.ts';
import { type Named, saveAs } from './saving.ts';

type Props = { view: View | null; onClose: () => void };

/** What a search is called, and who finds it. */
export function NameDialog({ view, onClose }: Props) {
  const [named, setNamed] = useState<Named>({
    name: view?.name ?? typed.peek().trim().slice(0, LONGEST_NAME),
    visibility: view?.visibility ?? 'private',
    team_id: view?.team_id ?? null,
  });
  const [faults, setFaults] = useState<Faults>({});
  async function save(event: Event) {
    event.preventDefault();
    const team_id = named.visibility === 'team' ? named.team_id : null;
    try {
      await saveAs({ ...named, team_id }, view);
      onClose();
    } catch (error) {
      const wrong = faultsIn(error);
      setFaults(wrong);
      if (Object.keys(wrong).length === 0) complain(error);
    }
  }
  return (
    <Dialog title={t(view ? 'search.rename' : 'search.save')} onClose={onClose}>
      <form class="stack" onSubmit={save} noValidate>
        <Field label={t('filters.name')} faults={[...(faults.name ?? [])]}>
          {(wiring) => (
            <input
              {...wiring}
              name="name"
              dir="auto"
              required
              maxLength={LONGEST_NAME}
              value={named.name}
              onFocus={(event) => event.currentTarget.select()}
              onInput={({ currentTarget }) => setNamed({ ...named, name: currentTarget.value })}
            />
          )}
        </Field>
        <Audience shared={named} change={(change) => setNamed({ ...named, ...change })} faults={faults} />
        <div class="dialog-actions">
          <Button onClick={onClose}>{t('everywhere.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('everywhere.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const LONGEST_NAME = 100;
