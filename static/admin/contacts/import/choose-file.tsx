import { FileSpreadsheet, Upload } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Importing } from './importing.ts';

export function ChooseFile({ state }: { state: Importing }) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => void (file && state.choose(file));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of two; the button inside is for all
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
      <p>{t('contacts.importFile')}</p>
      <Button icon={Upload} disabled={state.isBusy.value} onClick={() => input.current?.click()}>
        {t('contacts.chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
      />
      <p class="quiet">{t('contacts.importHint')}</p>
    </div>
  );
}
