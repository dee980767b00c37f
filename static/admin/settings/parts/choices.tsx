import { useId } from 'preact/hooks';

type Props<Value extends string> = {
  label: string;
  hint?: string;
  choices: readonly { value: Value; text: string }[];
  chosen: Value;
  choose: (value: Value) => void;
};

/** One of a few, all in sight. */
export function Choices<Value extends string>({ label, hint, choices, chosen, choose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="choice-row">
      <legend>{label}</legend>
      {hint && <p class="quiet">{hint}</p>}
      <div>
        {choices.map(({ value, text }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => choose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
