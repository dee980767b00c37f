type Props = { label: string; value: string; detail?: string };

/** A number that matters, with what it is. */
export const Figure = ({ label, value, detail }: Props) => (
  <div class="figure">
    <dt>{label}</dt>
    <dd>
      <strong>{value}</strong>
      {detail && <span class="quiet">{detail}</span>}
    </dd>
  </div>
);
