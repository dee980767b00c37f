import { t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';
import { Field } from '../ui/field.tsx';
import { choices } from './choices.ts';
import type { Faults } from './faults.ts';
import { type ViewDraft, visibilities } from './view-draft.ts';

type Shared = Pick<ViewDraft, 'visibility' | 'team_id'>;
type Props = { shared: Shared; change: (change: Partial<Shared>) => void; faults: Faults };

/** Whose it is. What everybody sees is for those who look after shared views. */
export function Audience({ shared, change, faults }: Props) {
  const offered = visibilities.filter(
    (visibility) =>
      visibility === 'private' || visibility === shared.visibility || may('shared_views:manage'),
  );
  return (
    <>
      <Field label={t('filters.audience')} faults={[...(faults.visibility ?? [])]}>
        {(wiring) => (
          <select
            {...wiring}
            value={shared.visibility}
            onChange={({ currentTarget: { value } }) => change({ visibility: value as Shared['visibility'] })}
          >
            {offered.map((visibility) => (
              <option key={visibility} value={visibility}>
                {t(`filters.audience.${visibility}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {shared.visibility === 'team' && <TeamOf shared={shared} change={change} faults={faults} />}
    </>
  );
}

const TeamOf = ({ shared, change, faults }: Props) => (
  <Field label={t('filters.field.team')} faults={[...(faults.team_id ?? [])]}>
    {(wiring) => (
      <select
        {...wiring}
        value={shared.team_id ?? ''}
        onChange={({ currentTarget }) => change({ team_id: Number(currentTarget.value) || null })}
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
