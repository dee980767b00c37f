import { t } from '../i18n/i18n.ts';
import { remember, remembered } from '../state/remembered.ts';
import { inboxes } from '../state/vocabulary.ts';
import { channelName } from '../ui/channel-icon.tsx';
import { Field } from '../ui/field.tsx';

type Props = { businessId: number; faults?: string[] | undefined };
const LAST = 'beginning.inbox';

/** By which inbox it is sent; the one that was taken the last time comes first. */
export function InboxSelect({ businessId, faults = [] }: Props) {
  const usable = inboxes.value.filter((inbox) => inbox.enabled && inbox.business_id === businessId);
  const last = remembered(LAST);
  return (
    <Field
      label={t('filters.field.inbox')}
      hint={usable.length === 0 && t('beginning.noInbox')}
      faults={faults}
    >
      {(wiring) => (
        <select
          {...wiring}
          name="inbox"
          required
          onChange={({ currentTarget }) => remember(LAST, currentTarget.value)}
        >
          {usable.map(({ id, name, channel }) => (
            <option key={id} value={id} selected={String(id) === last}>
              {[...new Set([name, channelName(channel)])].join(' · ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
