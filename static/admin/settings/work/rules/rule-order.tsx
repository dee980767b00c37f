import { useRef, useState } from 'preact/hooks';
import { moved } from '../../../actions/actions.ts';
import { call } from '../../../api/call.ts';
import type { Rule } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { complain } from '../../../ui/toast.tsx';
import { RuleRow } from './rule-row.tsx';

type Props = { rules: Rule[]; put: (rules: Rule[]) => void };

/** Rules in the order in which they are asked: drag one by its handle, or move it there with the arrows. */
export function RuleOrder({ rules, put }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);

  async function move(from: number, to: number) {
    const wanted = moved(rules, from, to);
    put(wanted);
    requestAnimationFrame(() => focusHandle(list.current, to));
    try {
      put((await call('POST /rules/reorder', { body: { ids: wanted.map(({ id }) => id) } })).data);
    } catch (error) {
      put(rules);
      complain(error);
    }
  }
  function drop(onto: number) {
    if (dragged !== null && dragged !== onto) void move(dragged, onto);
    setDragged(null);
  }

  return (
    <>
      <p class="quiet">{t('rules.order')}</p>
      <ul class="rows rule-list" ref={list}>
        {rules.map((rule, at) => (
          <li
            key={rule.id}
            data-dragged={dragged === at}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={() => drop(at)}
          >
            <RuleRow
              rule={rule}
              change={(changed) => put(rules.with(at, changed))}
              drag={(isDragged) => setDragged(isDragged ? at : null)}
              step={(by) => rules[at + by] && void move(at, at + by)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

const focusHandle = (list: HTMLElement | null, at: number) =>
  list?.querySelectorAll<HTMLElement>('.drag-handle')[at]?.focus();
