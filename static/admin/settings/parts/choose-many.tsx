import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';

type Id = string | number;
type Option<I extends Id> = { value: I; text: string; detail?: string };
type Props<I extends Id> = {
  label: string;
  hint?: string;
  options: readonly Option<I>[];
  chosen: readonly I[];
  choose: (chosen: I[]) => void;
  faults?: string[];
  empty?: string;
};

const WORTH_SEARCHING = 8;

/** Any number of many: ticks in a box that scrolls, found by typing when there are more than a few. */
export function ChooseMany<I extends Id>(props: Props<I>) {
  const { label, hint, options, faults = [], empty } = props;
  const typed = useSignal('');
  const id = useId();
  const words = typed.value.trim().toLowerCase();
  const shown = options.filter(({ text }) => text.toLowerCase().includes(words));
  return (
    <fieldset class="choose-many" aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      {hint && <p class="quiet">{hint}</p>}
      {options.length > WORTH_SEARCHING && (
        <input
          type="search"
          aria-label={t('settings.find')}
          placeholder={t('settings.find')}
          value={typed.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
      )}
      <div class="choices">
        {shown.length === 0 && (
          <p class="quiet">{options.length === 0 && empty ? empty : t('settings.nothingFound')}</p>
        )}
        {shown.map((option) => (
          <Tick key={option.value} option={option} {...props} />
        ))}
      </div>
      <p id={`${id}-hint`} class="fault" dir="auto">
        {faults.join(' ')}
      </p>
    </fieldset>
  );
}

function Tick<I extends Id>({
  option: { value, text, detail },
  chosen,
  choose,
}: Props<I> & { option: Option<I> }) {
  const isChosen = chosen.includes(value);
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => choose(isChosen ? chosen.filter((one) => one !== value) : [...chosen, value])}
      />
      <span>
        <span dir="auto">{text}</span>
        {detail && <span class="quiet">{detail}</span>}
      </span>
    </label>
  );
}
