import { type TextKey, t } from '../i18n/i18n.ts';

const named: ReadonlySet<string> = new Set(['Admin', 'Agent']);
/** As src/domain/install.ts describes them; whoever has said it otherwise means that. */
const described: Record<string, TextKey> = {
  'May do everything.': 'role.Admin.description',
  'Answers customers.': 'role.Agent.description',
};

/** What every installation has is called what the reader's language calls it. */
export const roleName = (name: string) => (named.has(name) ? t(`role.${name}` as TextKey) : name);

export const roleDescription = (description: string) => {
  const key = described[description];
  return key ? t(key) : description;
};
