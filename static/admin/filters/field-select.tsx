import { t } from '../i18n/i18n.ts';
import {
  ATTRIBUTES,
  attributeIn,
  type FieldName,
  fieldNamed,
  type GroupName,
  groups,
  type Use,
} from './fields.ts';

import { labelOf } from './labels.ts';

type Props = { name: string; use: Use; isFaulty: boolean; choose: (name: string) => void };

/** What can be asked, under headings; of an attribute its name is typed. */
export function FieldSelect({ name, use, isFaulty, choose }: Props) {
  const prefix = attributeIn(name);
  return (
    <div class="rule-field">
      <select
        aria-label={t('filters.field')}
        aria-invalid={isFaulty || undefined}
        value={prefix ?? name}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {!fieldNamed(name) && <option value={name}>{name}</option>}
        {groupNames(use).map((group) => (
          <FieldOptions key={group} group={group} />
        ))}
        <optgroup label={t('filters.group.attributes')}>
          {ATTRIBUTES.map((known) => (
            <option key={known} value={known}>
              {t(`filters.${known}of`)}
            </option>
          ))}
        </optgroup>
      </select>
      {prefix && (
        <input
          aria-label={t('filters.attributeName')}
          placeholder={t('filters.attributeName')}
          dir="auto"
          value={name.slice(prefix.length)}
          onInput={({ currentTarget }) => choose(prefix + currentTarget.value)}
        />
      )}
    </div>
  );
}

const FieldOptions = ({ group }: { group: GroupName }) => (
  <optgroup label={t(`filters.group.${group}`)}>
    {(Object.keys(groups[group]) as FieldName[]).map((field) => (
      <option key={field} value={field}>
        {labelOf(field)}
      </option>
    ))}
  </optgroup>
);

const groupNames = (use: Use) =>
  (Object.keys(groups) as GroupName[]).filter((group) => use === 'rules' || group !== 'occasion');
