import { t } from '../../i18n/i18n.ts';
import { may } from '../../state/session.ts';
import { permissionGroups } from '../people/permission-groups.ts';

const dialects = ['native', 'thikaa', 'libredesk', 'chatflow', 'octocom', 'aimychats'];

/** What a key can be narrowed to: one API, or what its maker may. */
export const scopeOptions = () => [
  ...dialects.map((name) => ({
    value: `dialect:${name}`,
    text: t('keys.scope.dialect', { name }),
    detail: `dialect:${name}`,
  })),
  ...permissionGroups
    .flatMap(({ permissions }) => [...permissions])
    .filter(may)
    .map((permission) => ({ value: permission, text: t(`permission.${permission}`), detail: permission })),
];
