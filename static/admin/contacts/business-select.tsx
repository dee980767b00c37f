import { t } from '../i18n/i18n.ts';
import { businesses } from '../state/vocabulary.ts';
import { businessName } from '../ui/business-name.ts';
import { Field } from '../ui/field.tsx';

type Props = { chosen?: string; choose?: (slug: string) => void; faults?: string[] };

/** Whose contacts they become; nothing is asked where there is only one business. */
export function BusinessSelect({ chosen, choose, faults = [] }: Props) {
  if (businesses.value.length < 2) return null;
  return (
    <Field label={t('filters.field.business')} faults={faults}>
      {(wiring) => (
        <select
          {...wiring}
          name="business"
          value={chosen}
          onChange={({ currentTarget }) => choose?.(currentTarget.value)}
        >
          {businesses.value.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {businessName(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
