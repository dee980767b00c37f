import { t } from '../../i18n/i18n.ts';
import { channelName } from '../channels.ts';
import type { Importing } from './importing.ts';

type Props = { state: Importing; headings: readonly string[] };

/** What each column of the file is. */
export const ColumnChoices = ({ state, headings }: Props) => (
  <fieldset class="columns">
    <legend>{t('contacts.importColumns')}</legend>
    {headings.map((heading) => (
      <label key={heading}>
        <bdi>{heading}</bdi>
        <select
          value={state.mapping.value[heading] ?? 'ignore'}
          onChange={({ currentTarget }) => void state.remap(heading, currentTarget.value)}
        >
          {targetsFor(heading, state.mapping.value[heading]).map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
    ))}
  </fieldset>
);

const messengers = ['telegram', 'whatsapp', 'instagram', 'messenger'] as const;

/** Whatever else a column holds can be kept under its own heading. */
function targetsFor(heading: string, chosen = 'ignore') {
  const known = [
    { value: 'ignore', text: t('contacts.ignore') },
    { value: 'first_name', text: t('contacts.firstName') },
    { value: 'last_name', text: t('contacts.lastName') },
    { value: 'name', text: t('contacts.wholeName') },
    { value: 'email', text: t('contacts.email') },
    { value: 'phone', text: t('contacts.phone') },
    { value: 'country', text: t('contacts.country') },
    ...messengers.map((channel) => ({ value: `identity:${channel}`, text: channelName(channel) })),
    { value: `attribute:${heading.slice(0, 100)}`, text: t('contacts.asAttribute', { name: heading }) },
  ];
  return known.some(({ value }) => value === chosen) ? known : [...known, { value: chosen, text: chosen }];
}
