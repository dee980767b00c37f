import { useState } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { Rule } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { inOrder, moved } from '../../../ui/moved.ts';
import type { Changing } from '../../parts/changing.ts';
import { RuleRow } from './rule-row.tsx';

type Props = { rules: Rule[]; change: Changing<Rule[]>['change'] };

/** Rules in the order in which they are asked: drag one by its handle, or move it there with the arrows. */
export function RuleOrder({ rules, change }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);

  function move(from: number, to: number) {
    const ids = moved(rules, from, to).map(({ id }) => id);
    change(
      (known) => inOrder(known, ids),
      async () => {
        const { data } = await call('POST /rules/reorder', { body: { ids } });
        return () => data;
      },
    );
  }
  function drop(onto: number) {
    if (dragged !== null && dragged !== onto) move(dragged, onto);
    setDragged(null);
  }

  return (
    <>
      <p class="quiet">{t('rules.order')}</p>
      <ul class="rows rule-list">
        {rules.map((rule, at) => (
          <li
            key={rule.id}
            data-dragged={dragged === at}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={() => drop(at)}
          >
            <RuleRow
              rule={rule}
              change={change}
              drag={(isDragged) => setDragged(isDragged ? at : null)}
              step={(by) => rules[at + by] && move(at, at + by)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
