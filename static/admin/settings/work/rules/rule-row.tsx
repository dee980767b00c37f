import { GripVertical } from 'lucide';
import { call } from '../../../api/call.ts';
import type { Rule } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { pathTo } from '../../../state/place.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { Changing } from '../../parts/changing.ts';
import { Mark, Row } from '../../parts/row.tsx';
import { unchanged } from '../../parts/versions.ts';

type Props = {
  rule: Rule;
  change: Changing<Rule[]>['change'];
  drag: (isDragged: boolean) => void;
  step: (by: 1 | -1) => void;
};

export const RuleRow = ({ rule, change, drag, step }: Props) => (
  <div class="rule-entry">
    <Handle rule={rule} drag={drag} step={step} />
    <Row
      href={pathTo(['settings', 'rules', rule.id])}
      title={rule.name}
      detail={rule.occasions.map((occasion) => t(`rules.on.${occasion}`)).join(' · ')}
      end={rule.is_last && <Mark>{t('rules.last')}</Mark>}
    >
      <OnOff rule={rule} change={change} />
    </Row>
  </div>
);

function Handle({ rule, drag, step }: Omit<Props, 'change'>) {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    step(event.key === 'ArrowDown' ? 1 : -1);
  }
  return (
    <button
      type="button"
      class="drag-handle"
      draggable
      aria-label={t('rules.move', { name: rule.name })}
      title={t('rules.moveHint')}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', rule.name);
        drag(true);
      }}
      onDragEnd={() => drag(false)}
      onKeyDown={onKeyDown}
    >
      <Icon node={GripVertical} />
    </button>
  );
}

function OnOff({ rule, change }: Pick<Props, 'rule' | 'change'>) {
  const { id } = rule;
  function toggle() {
    const body = { enabled: !rule.enabled };
    change(
      (known) => known.map((one) => (one.id === id ? { ...one, ...body } : one)),
      async (known) => {
        // Moving it makes another version of it, too.
        const headers = unchanged(known.find((one) => one.id === id) ?? rule);
        const changed = await call('PATCH /rules/{id}', { params: { id }, body, headers });
        return (then) => then.map((one) => (one.id === id ? changed : one));
      },
    );
  }
  return (
    <label class="switch on-off">
      <input
        type="checkbox"
        aria-label={t('rules.enabled', { name: rule.name })}
        checked={rule.enabled}
        onChange={toggle}
      />
      <span class="quiet" aria-hidden="true">
        {t(rule.enabled ? 'rules.on' : 'settings.off')}
      </span>
    </label>
  );
}
