import { useRef, useState } from 'preact/hooks';
import { moved } from '../../../actions/actions.ts';
import { call } from '../../../api/call.ts';
import type { Rule } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { complain } from '../../../ui/toast.tsx';
import { newest, replaced } from './newest.ts';
import { RuleRow } from './rule-row.tsx';

/** Changes begin with what is known when they happen, which may be newer than what is drawn. */
type Change = (make: (known: Rule[]) => Rule[]) => void;
type Props = { rules: Rule[]; change: Change };

/** Rules in the order in which they are asked: drag one by its handle, or move it there with the arrows. */
export function RuleOrder({ rules, change }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);

  async function move(from: number, to: number) {
    const wanted = moved(rules, from, to);
    change(() => wanted);
    requestAnimationFrame(() => focusHandle(list.current, to));
    try {
      const { data } = await call('POST /rules/reorder', { body: { ids: wanted.map(({ id }) => id) } });
      change((known) => newest(known, data));
    } catch (error) {
      change(() => rules);
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
              change={(changed) => change((known) => replaced(known, changed))}
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
