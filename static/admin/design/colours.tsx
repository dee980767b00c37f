import { t } from '../i18n/i18n.ts';

/** A colour, and the one that it is read on, which must be told apart from it by everybody. */
const colours = [
  ['ground', 'ink'],
  ['surface', 'ink'],
  ['sunken', 'ink-soft'],
  ['line', null],
  ['edge', null],
  ['ink', 'surface'],
  ['ink-soft', 'surface'],
  ['accent', 'on-accent'],
  ['accent-strong', 'surface'],
  ['accent-soft', 'accent-strong'],
  ['danger', 'danger-soft'],
  ['warning', 'warning-soft'],
  ['info', 'info-soft'],
  ['other', 'other-soft'],
  ['note', 'ink'],
  ['mine', 'ink'],
  ['spoken', 'on-spoken'],
] as const;

export const Colours = () => (
  <ul class="swatches">
    {colours.map(([name, partner]) => (
      <li key={name}>
        <span
          class="swatch"
          style={{ background: `var(--${name})`, ...(partner && { color: `var(--${partner})` }) }}
          aria-hidden="true"
        >
          {partner && 'Aa'}
        </span>
        <span>
          <code dir="ltr">--{name}</code>
          {partner && (
            <code class="quiet" dir="ltr">
              {' '}
              --{partner}
            </code>
          )}
          <br />
          {t(`design.${name}`)}
        </span>
      </li>
    ))}
  </ul>
);
