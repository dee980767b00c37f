export type Bar = {
  key: string;
  label: string;
  value: number;
  shown: string;
  look?: 'good' | 'plain' | 'bad';
};
type Props = { label: string; bars: readonly Bar[]; manner?: 'rows' | 'columns' };

/** Numbers as bars, each with its name and its number in words, so that nothing is told by colour or length alone. */
export function Bars({ label, bars, manner = 'rows' }: Props) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul class="bars" data-manner={manner} aria-label={label}>
      {bars.map(({ key, label: name, value, shown, look = 'good' }) => (
        <li key={key} title={`${name}: ${shown}`}>
          <span class="bar-name">{name}</span>
          <span class="bar-track" aria-hidden="true">
            <span class="bar" data-look={look} style={{ '--share': value / most }} />
          </span>
          <span class="bar-value">{shown}</span>
        </li>
      ))}
    </ul>
  );
}
