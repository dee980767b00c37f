import { t } from '../i18n/i18n.ts';
import { usualLanguages } from '../i18n/spoken-languages.ts';
import { colleagues, inboxes, statuses, tags, teams } from '../state/vocabulary.ts';
import { feelingName, feelings } from '../summary/feeling.tsx';
import { topicChoices } from '../summary/topic-choices.ts';
import { fullName } from '../ui/avatar.tsx';
import { statusName } from '../ui/status-name.ts';
import { ask, filter, isFiltered, withoutFilters } from './asked.ts';
import { FilterChoice } from './filter-choice.tsx';

type Named = { id: number; name: string };
const choiceOf = ({ id, name }: Named) => ({ value: String(id), text: name });
const nobody = () => ({ value: '0', text: t('search.nobody') });

/** What else has to hold, each by itself; what is not chosen does not matter. */
export const FilterBar = () => (
  <fieldset class="filter-bar">
    <legend class="visually-hidden">{t('search.filters')}</legend>
    <FilterChoice
      name="status_id"
      label={t('search.status')}
      choices={statuses.value.map(({ id, name }) => choiceOf({ id, name: statusName(name) }))}
    />
    <FilterChoice
      name="assignee_id"
      label={t('search.assignee')}
      choices={[nobody(), ...colleagues.value.map((one) => ({ value: String(one.id), text: fullName(one) }))]}
    />
    <FilterChoice
      name="team_id"
      label={t('search.team')}
      choices={[nobody(), ...teams.value.map(choiceOf)]}
    />
    <FilterChoice name="inbox_id" label={t('search.inbox')} choices={inboxes.value.map(choiceOf)} />
    <FilterChoice name="tag_id" label={t('search.tag')} choices={tags.value.map(choiceOf)} />
    <FilterChoice name="topic" label={t('refine.topics')} choices={topicChoices()} isMulti isOpenEnded />
    <FilterChoice
      name="sentiment"
      label={t('refine.sentiment')}
      choices={feelings.toReversed().map((value) => ({ value, text: feelingName(value) }))}
      isMulti
    />
    <FilterChoice name="language" label={t('refine.language')} choices={usualLanguages()} isMulti />
    <FilterChoice
      name="notes"
      label={t('search.notes')}
      choices={(['with', 'without', 'only'] as const).map((value) => ({
        value,
        text: t(`search.notes.${value}`),
      }))}
    />
    <DateFilter name="from" label={t('search.from')} />
    <DateFilter name="to" label={t('search.to')} />
    {isFiltered.value && (
      <button type="button" class="button-link" onClick={withoutFilters}>
        {t('search.clear')}
      </button>
    )}
  </fieldset>
);

const DateFilter = ({ name, label }: { name: 'from' | 'to'; label: string }) => (
  <label class="date-filter">
    <span class="quiet">{label}</span>
    <input
      type="date"
      value={filter(name)}
      max="9999-12-31"
      onChange={({ currentTarget }) => ask({ [name]: currentTarget.value })}
    />
  </label>
);
