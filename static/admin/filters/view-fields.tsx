import { t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';
import { Field } from '../ui/field.tsx';
import { choices } from './choices.ts';
import type { Faults } from './faults.ts';
import { FilterBuilder } from './filter-builder.tsx';
import { PreviewCount } from './preview-count.tsx';
import { orders, type ViewDraft, visibilities } from './view-draft.ts';

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
      <Audience draft={draft} change={change} faults={faults} />
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

/** Whose it is. What everybody sees is for those who look after shared views. */
function Audience({ draft, change, faults }: Props) {
  const offered = visibilities.filter(
    (visibility) => visibility === 'private' || visibility === draft.visibility || may('shared_views:manage'),
  );
  return (
    <>
      <Field label={t('filters.audience')} faults={[...(faults.visibility ?? [])]}>
        {(wiring) => (
          <select
            {...wiring}
            value={draft.visibility}
            onChange={({ currentTarget: { value } }) =>
              change({ ...draft, visibility: value as ViewDraft['visibility'] })
            }
          >
            {offered.map((visibility) => (
              <option key={visibility} value={visibility}>
                {t(`filters.audience.${visibility}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.visibility === 'team' && <TeamOf draft={draft} change={change} faults={faults} />}
    </>
  );
}

const TeamOf = ({ draft, change, faults }: Props) => (
  <Field label={t('filters.field.team')} faults={[...(faults.team_id ?? [])]}>
    {(wiring) => (
      <select
        {...wiring}
        value={draft.team_id ?? ''}
        onChange={({ currentTarget }) => change({ ...draft, team_id: Number(currentTarget.value) || null })}
      >
        <option value="">{t('filters.choose')}</option>
        {choices('team').map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    )}
  </Field>
);
