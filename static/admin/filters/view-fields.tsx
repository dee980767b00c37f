import { t } from '../i18n/i18n.ts';
import { Field } from '../ui/field.tsx';
import { Audience } from './audience.tsx';
import type { Faults } from './faults.ts';
import { FilterBuilder } from './filter-builder.tsx';
import { PreviewCount } from './preview-count.tsx';
import { orders, type ViewDraft } from './view-draft.ts';

type Props = { draft: ViewDraft; change: (draft: ViewDraft) => void; faults: Faults };

export const ViewFields = ({ draft, change, faults }: Props) => (
  <>
    <Field label={t('filters.name')} faults={[...(faults.name ?? [])]}>
      {(wiring) => (
        <input
          {...wiring}
          name="name"
          dir="auto"
          required
          maxLength={200}
          value={draft.name}
          onInput={({ currentTarget }) => change({ ...draft, name: currentTarget.value })}
        />
      )}
    </Field>
    <FilterBuilder
      label={t('filters.conversations')}
      group={draft.group}
      change={(group) => change({ ...draft, group })}
      faults={faults}
    />
    <PreviewCount group={draft.group} />
    <div class="field-row">
      <Order draft={draft} change={change} />
      <Audience shared={draft} change={(shared) => change({ ...draft, ...shared })} faults={faults} />
    </div>
  </>
);

function Order({ draft, change }: Omit<Props, 'faults'>) {
  const all = orders.flatMap((order) =>
    (['desc', 'asc'] as const).map((direction) => ({ order, direction })),
  );
  function choose(value: string) {
    const found = all.find(({ order, direction }) => `${order} ${direction}` === value);
    if (found) change({ ...draft, order_by: found.order, direction: found.direction });
  }
  return (
    <Field label={t('filters.order')}>
      {(wiring) => (
        <select
          {...wiring}
          value={`${draft.order_by} ${draft.direction}`}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {all.map(({ order, direction }) => (
            <option key={`${order} ${direction}`} value={`${order} ${direction}`}>
              {t(`filters.order.${order}.${direction}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
