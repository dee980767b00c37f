import { t } from '../i18n/i18n.ts';

const texts = ['xs', 's', 'm', 'l', 'xl', '2xl'];
const spaces = [1, 2, 3, 4, 5, 6, 7];

export const Sizes = () => (
  <div class="sizes">
    <section>
      <p class="quiet">{t('design.text')}</p>
      {texts.map((size) => (
        <p key={size} style={{ fontSize: `var(--text-${size})` }}>
          {t('design.example')}{' '}
          <code class="quiet" dir="ltr">
            --text-{size}
          </code>
        </p>
      ))}
    </section>
    <section>
      <p class="quiet">{t('design.space')}</p>
      {spaces.map((step) => (
        <p key={step} class="step">
          <span style={{ width: `var(--space-${step})` }} aria-hidden="true" />
          <code class="quiet" dir="ltr">
            --space-{step}
          </code>
        </p>
      ))}
    </section>
    <section>
      <p class="quiet">{t('design.radius')}</p>
      {['radius', 'radius-bubble'].map((name) => (
        <p key={name} class="corner" style={{ borderRadius: `var(--${name})` }}>
          <code dir="ltr">--{name}</code>
        </p>
      ))}
      {['shadow', 'shadow-high'].map((name) => (
        <p key={name} class="corner" style={{ boxShadow: `var(--${name})` }}>
          <code dir="ltr">--{name}</code>
        </p>
      ))}
    </section>
  </div>
);
