import { Plus, Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Segments } from '../ui/segments.tsx';
import { type Faults, faultsAt } from './faults.ts';
import { DEFAULT_FIELD, type Use } from './fields.ts';
import { RuleRow } from './rule-row.tsx';
import { DEEPEST, type Group, isGroup, type Part, ruleFor } from './rules.ts';

export type Context = { use: Use; faults: Faults; isFull: boolean };
type Props = {
  label: string;
  group: Group;
  /** As it was when the faults were found. */
  judged: Part | undefined;
  change: (group: Group) => void;
  remove?: () => void;
  depth: number;
  context: Context;
  place: string;
};

export function RuleGroup({ label, group, judged, change, remove, depth, context, place }: Props) {
  const { logic, rules } = group;
  const box = useRef<HTMLFieldSetElement>(null);
  const put = (next: readonly Part[]) => change({ logic, rules: next });
  function drop(index: number) {
    put(rules.toSpliced(index, 1));
    // What had the focus is gone: it goes to what can be done next, here.
    box.current?.querySelector<HTMLElement>(':scope > .rule-adders button')?.focus();
  }
  return (
    <fieldset class="rule-group" ref={box}>
      <legend class="visually-hidden">{label}</legend>
      <div class="rule-logic">
        <span>{t('filters.match')}</span>
        <Segments
          label={t('filters.match')}
          choices={(['and', 'or'] as const).map((value) => ({ value, text: t(`filters.${value}`) }))}
          chosen={logic}
          choose={(chosen) => change({ logic: chosen, rules })}
        />
        {remove && <IconButton icon={Trash2} label={t('filters.removeGroup')} onClick={remove} />}
      </div>
      {rules.length === 0 && <p class="quiet">{t('filters.everything')}</p>}
      <ul>
        {rules.map((part, index) => (
          <li key={index}>
            <PartEditor
              part={part}
              judged={judged && isGroup(judged) ? judged.rules[index] : undefined}
              change={(next) => put(rules.with(index, next))}
              remove={() => drop(index)}
              depth={depth}
              context={context}
              place={`${place}.rules.${index}`}
            />
          </li>
        ))}
      </ul>
      {judged === group && <Faulty sentences={faultsAt(context.faults, place)} />}
      <Adders canNest={depth < DEEPEST} isFull={context.isFull} add={(part) => put([...rules, part])} />
    </fieldset>
  );
}

type PartProps = {
  part: Part;
  judged: Part | undefined;
  change: (part: Part) => void;
  remove: () => void;
  depth: number;
  context: Context;
  place: string;
};

function PartEditor({ part, judged, depth, context, place, ...rest }: PartProps) {
  if (isGroup(part))
    return (
      <RuleGroup
        label={t('filters.group')}
        group={part}
        judged={judged}
        depth={depth + 1}
        context={context}
        place={place}
        {...rest}
      />
    );
  const sentences = judged === part ? faultsAt(context.faults, place) : [];
  return (
    <>
      <RuleRow rule={part} use={context.use} isFaulty={sentences.length > 0} {...rest} />
      <Faulty sentences={sentences} />
    </>
  );
}

const Faulty = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length > 0 && (
    <p class="fault" dir="auto">
      {sentences.join(' ')}
    </p>
  );

type AddersProps = { canNest: boolean; isFull: boolean; add: (part: Part) => void };

const Adders = ({ canNest, isFull, add }: AddersProps) => (
  <div class="rule-adders">
    <Button look="quiet" icon={Plus} disabled={isFull} onClick={() => add(ruleFor(DEFAULT_FIELD))}>
      {t('filters.add')}
    </Button>
    {canNest && (
      <Button
        look="quiet"
        icon={Plus}
        disabled={isFull}
        onClick={() => add({ logic: 'or', rules: [ruleFor(DEFAULT_FIELD)] })}
      >
        {t('filters.addGroup')}
      </Button>
    )}
  </div>
);
