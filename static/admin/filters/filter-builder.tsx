import { useRef } from 'preact/hooks';
import type { Faults } from './faults.ts';
import type { Use } from './fields.ts';
import { RuleGroup } from './rule-group.tsx';
import { countRules, type Group, MOST_RULES } from './rules.ts';

const NONE: Faults = {};
type Props = {
  label: string;
  group: Group;
  change: (group: Group) => void;
  use?: Use;
  place?: string;
  faults?: Faults;
};

/**
 * Asks which conversations are meant: rules, and groups of rules within groups. It holds nothing itself: begin with
 * `groupOf(filter)`, keep what it hands back, and send `filterOf(group)`. What the server refused is shown at the rule
 * that it names, when the `fields` of the refusal and the `place` (`filters`, `conditions`) are given.
 */
export function FilterBuilder({
  label,
  group,
  change,
  use = 'lists',
  place = 'filters',
  faults = NONE,
}: Props) {
  // What was changed since it was refused is not judged any more.
  const judged = useRef({ faults, group });
  if (judged.current.faults !== faults) judged.current = { faults, group };
  return (
    <div class="filter-builder">
      <RuleGroup
        label={label}
        group={group}
        judged={judged.current.group}
        change={change}
        depth={1}
        context={{ use, faults, isFull: countRules(group) >= MOST_RULES }}
        place={place}
      />
    </div>
  );
}
