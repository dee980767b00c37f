import type { Summary } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';

type Item = Summary['action_items'][number];

/** Who has to do what, and until when, as far as somebody said so. */
export const ActionItems = ({ items }: { items: readonly Item[] }) =>
  items.length === 0 ? null : (
    <section class="summary-todo">
      <h5>{t('summary.actions')}</h5>
      <ul>
        {items.map((item) => (
          <li key={item.text + item.when}>
            <span dir="auto">{item.text}</span>
            <Whose item={item} />
          </li>
        ))}
      </ul>
    </section>
  );

function Whose({ item: { by, name, when } }: { item: Item }) {
  const who = name ?? (by && t(`summary.by.${by}`));
  const facts = [who, when].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return (
    <span class="quiet">
      {facts.map((fact, nth) => (
        <span key={fact}>
          {nth > 0 && ' · '}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </span>
  );
}
