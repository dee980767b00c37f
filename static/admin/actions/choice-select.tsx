import { type ChoiceNoun, choices } from '../filters/choices.ts';
import { t } from '../i18n/i18n.ts';

type Value = string | number;
type Props = {
  noun: Exclude<ChoiceNoun, 'channel' | 'tag' | 'business' | 'inbox'>;
  value: Value | null;
  /** What stands for none of them. */
  none: string;
  /** Where things are named as people call them, not by id. */
  byName?: boolean;
  without?: string;
  choose: (value: Value | null) => void;
};

/** One of what the workplace knows of a kind. What is chosen but no longer there is shown as it is written. */
export function ChoiceSelect({ noun, value, none, byName = false, without, choose }: Props) {
  const all = choices(noun)
    .filter(({ text }) => text !== without)
    .map((choice) => (byName ? { ...choice, value: choice.text } : choice));
  const isGone = value !== null && all.length > 0 && !all.some((choice) => choice.value === value);
  const meant = (written: string) => all.find((choice) => String(choice.value) === written)?.value ?? null;
  return (
    <select
      aria-label={t(
        noun === 'webhook'
          ? 'actions.webhook'
          : noun === 'agent'
            ? 'filters.field.assignee'
            : `filters.field.${noun}`,
      )}
      value={value ?? ''}
      onChange={({ currentTarget }) => choose(meant(currentTarget.value))}
    >
      <option value="">{none}</option>
      {isGone && <option value={value}>{t('actions.gone', { name: String(value) })}</option>}
      {all.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.text}
        </option>
      ))}
    </select>
  );
}
