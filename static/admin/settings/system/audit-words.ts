import { type TextKey, t } from '../../i18n/i18n.ts';
import { english } from '../../texts/en/index.ts';
import { roleName } from '../../ui/role-name.ts';

const isKey = (key: string): key is TextKey => Object.hasOwn(english, key);
/** What nobody has words for yet is said as the log says it. */
const worded = (key: string, otherwise: string) => (isKey(key) ? t(key) : otherwise.replaceAll('_', ' '));

/** `role.updated` as people say it: what it was done to, and what. */
export function actionName(action: string) {
  const [noun = '', verb = ''] = action.split('.');
  return t('audit.act', { what: worded(`audit.of.${noun}`, noun), how: worded(`audit.was.${verb}`, verb) });
}

/** Who did something, or what it was done to, where that has no name. */
export const kindName = (kind: string) => worded(`audit.by.${kind}`, worded(`audit.of.${kind}`, kind));

export const detailsText = (details: Record<string, unknown>) =>
  Object.entries(details)
    .map(([name, value]) => `${worded(`audit.detail.${name}`, name)}: ${valueText(name, value)}`)
    .join(' · ');

function valueText(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => valueText(name, each)).join(', ');
  if (typeof value !== 'string') return JSON.stringify(value);
  return name === 'roles' ? roleName(value) : value;
}
