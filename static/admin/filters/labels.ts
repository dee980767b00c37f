import { t } from '../i18n/i18n.ts';
import { attributeIn, isKnown } from './fields.ts';

/** What a field is called in the reader's language. */
export function labelOf(name: string) {
  const prefix = attributeIn(name);
  if (prefix) return t(`filters.${prefix}`, { name: name.slice(prefix.length) || '…' });
  return isKnown(name) ? t(`filters.field.${name}`) : name;
}
