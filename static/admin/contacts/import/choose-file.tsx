import { FileSpreadsheet } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Importing } from './importing.ts';

export function ChooseFile({ state }: { state: Importing }) {
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => void (file && state.choose(file));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of two; the input inside is for all
    <div
      class={`drop-zone ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <Icon node={FileSpreadsheet} />
      <label>
        <span>{t('contacts.importFile')}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          disabled={state.isBusy.value}
          onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
        />
      </label>
      <p class="quiet">{t('contacts.importHint')}</p>
    </div>
  );
}
