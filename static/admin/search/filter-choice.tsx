import { ChevronDown, X } from 'lucide';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/button.tsx';
import { type Choice, Combobox } from '../ui/combobox.tsx';
import { Icon } from '../ui/icon.tsx';
import { ask, type FilterName, filter } from './asked.ts';
import { asList, listIn } from './saved.ts';

type Props = {
  name: FilterName;
  label: string;
  choices: readonly Choice[];
  /** One of several may hold. */
  isMulti?: boolean;
  /** There are others as well, which are typed. */
  isOpenEnded?: boolean;
};

/** One thing that has to hold: what it is about, what was chosen, and a way to let it go. */
export function FilterChoice({ name, label, choices, isMulti = false, isOpenEnded = false }: Props) {
  const chosen = listIn(filter(name));
  const typed = chosen.filter((value) => choices.every((choice) => choice.value !== value));
  const all = isOpenEnded ? [...typed.map((value) => ({ value, text: value })), ...choices] : choices;
  function choose(value: string) {
    const others = chosen.filter((other) => other !== value);
    const isTaken = others.length < chosen.length;
    ask({ [name]: asList([...(isMulti ? others : []), ...(isTaken ? [] : [value])]) });
  }
  return (
    <span class="filter-choice" data-is-chosen={chosen.length > 0}>
      <Combobox
        label={label}
        choices={all}
        chosen={chosen}
        choose={choose}
        isMulti={isMulti}
        {...(isOpenEnded && { accept: (text: string) => choose(text.trim()) })}
        trigger={(wiring) => (
          <button type="button" class="filter-button" {...wiring}>
            {chosen.length > 0 ? `${label}: ` : label}
            {chosen.length > 0 && <bdi>{chosen.map((value) => textOf(all, value)).join(', ')}</bdi>}
            {chosen.length === 0 && <Icon node={ChevronDown} />}
          </button>
        )}
      />
      {chosen.length > 0 && (
        <IconButton icon={X} label={t('search.without', { label })} onClick={() => ask({ [name]: '' })} />
      )}
    </span>
  );
}

const textOf = (all: readonly Choice[], value: string) =>
  all.find((choice) => choice.value === value)?.text ?? '…';
