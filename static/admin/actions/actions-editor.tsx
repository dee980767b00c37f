import { ArrowDown, ArrowUp, Plus, X } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Action } from '../api/contract.ts';
import { type Faults, faultsAt } from '../filters/faults.ts';
import { t } from '../i18n/i18n.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { moved } from '../ui/moved.ts';
import { ActionInput } from './action-input.tsx';
import { beginning, MOST_ACTIONS, offered } from './actions.ts';

type Props = { actions: readonly Action[]; change: (actions: Action[]) => void; faults: Faults };

/** What is done, one after the other: by macros and by rules, in the same words. */
export function ActionsEditor({ actions, change, faults }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // What had the focus has gone or moved: it goes on where the next thing can be done.
  const focus = (selector: string) =>
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  function move(from: number, to: number) {
    change(moved(actions, from, to));
    focus(`li:nth-child(${to + 1}) [data-move="${to > from ? 'down' : 'up'}"]`);
  }
  return (
    <div class="actions-editor" ref={box}>
      {actions.length === 0 && <p class="quiet">{t('actions.none')}</p>}
      <ol>
        {actions.map((action, index) => (
          <li key={index} class="action">
            <span class="action-name">{t(`actions.${action.action}`)}</span>
            <ActionInput action={action} change={(next) => change(actions.with(index, next))} />
            <Moves count={actions.length} index={index} move={move} />
            <IconButton
              icon={X}
              label={t('actions.remove', { name: t(`actions.${action.action}`) })}
              onClick={() => {
                change(actions.toSpliced(index, 1));
                focus('.action-adder button');
              }}
            />
            <Faulty sentences={faultsAt(faults, `actions.${index}`)} />
          </li>
        ))}
      </ol>
      <AddAction isFull={actions.length >= MOST_ACTIONS} add={(action) => change([...actions, action])} />
    </div>
  );
}

const Faulty = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length > 0 && (
    <p class="fault" dir="auto">
      {sentences.join(' ')}
    </p>
  );

type MovesProps = { count: number; index: number; move: (from: number, to: number) => void };

const Moves = ({ count, index, move }: MovesProps) =>
  count > 1 && (
    <>
      <IconButton
        icon={ArrowUp}
        label={t('actions.up')}
        data-move="up"
        aria-disabled={index === 0}
        onClick={() => index > 0 && move(index, index - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('actions.down')}
        data-move="down"
        aria-disabled={index === count - 1}
        onClick={() => index < count - 1 && move(index, index + 1)}
      />
    </>
  );

const AddAction = ({ isFull, add }: { isFull: boolean; add: (action: Action) => void }) => (
  <div class="action-adder">
    <Menu
      label={t('actions.add')}
      items={offered().map((kind) => ({ label: t(`actions.${kind}`), run: () => add(beginning(kind)) }))}
      trigger={(trigger) => (
        <Button look="quiet" icon={Plus} disabled={isFull} {...trigger}>
          {t('actions.add')}
        </Button>
      )}
    />
  </div>
);
