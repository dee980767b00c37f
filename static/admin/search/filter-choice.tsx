import { ChevronDown, X } from 'lucide';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/button.tsx';
import { type Choice, Combobox } from '../ui/combobox.tsx';
import { Icon } from '../ui/icon.tsx';
import { ask, type FilterName, filter } from './asked.ts';

type Props = { name: FilterName; label: string; choices: readonly Choice[] };

/** One thing that has to hold: what it is about, what was chosen, and a way to let it go. */
export function FilterChoice({ name, label, choices }: Props) {
  const chosen = filter(name);
  const text = choices.find(({ value }) => value === chosen)?.text;
  return (
    <span class="filter-choice" data-is-chosen={chosen !== ''}>
      <Combobox
        label={label}
        choices={choices}
        chosen={chosen ? [chosen] : []}
        choose={(value) => ask({ [name]: value === chosen ? '' : value })}
        trigger={(wiring) => (
          <button type="button" class="filter-button" {...wiring}>
            {chosen ? `${label}: ` : label}
            {chosen && <bdi>{text ?? '…'}</bdi>}
            {!chosen && <Icon node={ChevronDown} />}
          </button>
        )}
      />
      {chosen && (
        <IconButton icon={X} label={t('search.without', { label })} onClick={() => ask({ [name]: '' })} />
      )}
    </span>
  );
}
