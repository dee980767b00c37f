import { t } from '../../i18n/i18n.ts';
import { FormPart } from '../parts/form-part.tsx';
import { type Permission, permissionGroups } from './permission-groups.ts';

type Props = {
  chosen: readonly string[];
  /** Left out where nothing can be changed. */
  choose?: (chosen: string[]) => void;
  /** Nobody gives away more than they have. */
  grantable: (permission: string) => boolean;
};

/** Every permission as a sentence, in groups; a group can be allowed at once. */
export const PermissionMatrix = (props: Props) => (
  <>
    {permissionGroups.map(({ key, permissions }) => (
      <FormPart key={key} title={t(`permissions.${key}`)}>
        <GroupTick permissions={permissions} {...props} />
        <div class="permission-list">
          {permissions.map((permission) => (
            <PermissionTick key={permission} permission={permission} {...props} />
          ))}
        </div>
      </FormPart>
    ))}
  </>
);

function GroupTick({
  permissions,
  chosen,
  choose,
  grantable,
}: Props & { permissions: readonly Permission[] }) {
  const own = permissions.filter(grantable);
  const held = permissions.filter((one) => chosen.includes(one));
  if (!choose || own.length === 0) return null;
  const isAll = own.every((one) => chosen.includes(one));
  const toggle = () =>
    choose(
      isAll ? chosen.filter((one) => !own.some((mine) => mine === one)) : [...new Set([...chosen, ...own])],
    );
  return (
    <label class="switch group-switch">
      <input
        type="checkbox"
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = !isAll && held.length > 0;
        }}
        onChange={toggle}
      />
      <span>{t('permissions.all')}</span>
    </label>
  );
}

function PermissionTick({ permission, chosen, choose, grantable }: Props & { permission: Permission }) {
  const isHeld = chosen.includes(permission);
  const change = () =>
    choose?.(isHeld ? chosen.filter((one) => one !== permission) : [...chosen, permission]);
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={isHeld}
        disabled={!choose || !(isHeld || grantable(permission))}
        onChange={change}
      />
      <span>
        {t(`permission.${permission}`)} <code class="quiet">{permission}</code>
      </span>
    </label>
  );
}
