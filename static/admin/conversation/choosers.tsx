import type { Signal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { t } from '../i18n/i18n.ts';
import { myId } from '../state/session.ts';
import { assignable, priorities, statuses, tags, teams } from '../state/vocabulary.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { type Choice, Combobox } from '../ui/combobox.tsx';
import { PriorityMark, priorityName } from '../ui/priority-mark.tsx';
import { statusName } from '../ui/status-name.ts';

const NONE = '';
type Props = {
  trigger: ComponentProps<typeof Combobox>['trigger'];
  isOpen?: Signal<boolean>;
};
/** What is chosen now; undefined where several have different ones. */
type One<Value> = Props & { chosen: Value | null | undefined; choose: (value: Value | null) => void };
const keyOf = (value: string | number | null | undefined) =>
  value === undefined ? [] : [String(value ?? NONE)];
const idIn = (value: string) => (value === NONE ? null : Number(value));

/** Who takes care of it: oneself first, then those who are here. */
export const AssigneeChooser = ({ chosen, choose, ...rest }: One<number>) => (
  <Combobox
    {...rest}
    label={t('choose.assignee')}
    choices={() => [{ value: NONE, text: t('choose.nobody') }, ...people()]}
    chosen={keyOf(chosen)}
    choose={(value) => choose(idIn(value))}
  />
);

const people = (): Choice[] =>
  assignable.value
    .toSorted((one, other) => Number(other.id === myId.value) - Number(one.id === myId.value))
    .map((person) => ({
      value: String(person.id),
      text: person.id === myId.value ? `${fullName(person)} (${t('everywhere.you')})` : fullName(person),
      lead: <Avatar person={person} url={person.avatar_url} size="s" presence={person.availability} />,
    }));

export const TeamChooser = ({ chosen, choose, ...rest }: One<number>) => (
  <Combobox
    {...rest}
    label={t('choose.team')}
    choices={() => [
      { value: NONE, text: t('choose.noTeam') },
      ...teams.value.map(({ id, name, emoji }) => ({ value: String(id), text: `${emoji} ${name}`.trim() })),
    ]}
    chosen={keyOf(chosen)}
    choose={(value) => choose(idIn(value))}
  />
);

export const PriorityChooser = ({ chosen, choose, ...rest }: One<string>) => (
  <Combobox
    {...rest}
    label={t('choose.priority')}
    choices={() => [
      ...priorities.value
        .toReversed()
        .map(({ name }) => ({ value: name, text: priorityName(name), lead: <PriorityMark name={name} /> })),
      { value: NONE, text: t('choose.noPriority') },
    ]}
    chosen={keyOf(chosen)}
    choose={(value) => choose(value === NONE ? null : value)}
  />
);

/** Snoozing asks for a time and is chosen elsewhere. */
export const StatusChooser = ({
  chosen,
  choose,
  ...rest
}: Props & { chosen?: string; choose: (name: string) => void }) => (
  <Combobox
    {...rest}
    label={t('choose.status')}
    choices={() =>
      statuses.value
        .filter(({ name }) => name !== 'Snoozed')
        .map(({ name, category }) => ({
          value: name,
          text: statusName(name),
          words: name,
          lead: <span class="status-dot" data-category={category} />,
        }))
    }
    chosen={keyOf(chosen)}
    choose={choose}
  />
);

type TagProps = Props & {
  chosen: readonly string[];
  add: (tag: string) => void;
  remove: (tag: string) => void;
};

/** Tags that are not there yet are made by whoever needs them. */
export const TagChooser = ({ chosen, add, remove, ...rest }: TagProps) => (
  <Combobox
    {...rest}
    label={t('choose.tags')}
    choices={() => tags.value.map(({ name }) => ({ value: name, text: name }))}
    chosen={chosen}
    isMulti
    choose={(value) => (chosen.includes(value) ? remove(value) : add(value))}
    create={add}
  />
);
