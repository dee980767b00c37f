type Props<Value extends string> = {
  label: string;
  choices: readonly { value: Value; text: string }[];
  chosen: Value;
  choose: (value: Value) => void;
};

/** A few choices, of which one holds. */
export const Segments = <Value extends string>({ label, choices, chosen, choose }: Props<Value>) => (
  <fieldset class="segments">
    <legend class="visually-hidden">{label}</legend>
    {choices.map(({ value, text }) => (
      <button key={value} type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
        {text}
      </button>
    ))}
  </fieldset>
);
