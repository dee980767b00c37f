import { call } from '../api/call.ts';
import type { ContactMerge } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, relative } from '../i18n/times.ts';
import { may } from '../state/session.ts';
import { colleague } from '../state/vocabulary.ts';
import { fullName } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { acting } from './acting.ts';
import type { ContactState } from './contact.ts';
import { Section } from './section.tsx';

/** Who was merged into this one, and the way back. */
export function Merges({ state }: { state: ContactState }) {
  const standing = state.merges.value.filter(({ undone_at }) => undone_at === null);
  if (standing.length === 0) return null;
  return (
    <Section title={t('contacts.merges')}>
      <ul class="facts">
        {standing.map((merge) => (
          <MergeLine key={merge.id} merge={merge} state={state} />
        ))}
      </ul>
    </Section>
  );
}

export const undoMerge = (state: ContactState, id: number) =>
  acting(state, () => call('POST /contact-merges/{id}/undo', { params: { id } }));

function MergeLine({ merge, state }: { merge: ContactMerge; state: ContactState }) {
  const by = merge.agent_id === null ? undefined : colleague(merge.agent_id);
  return (
    <li>
      <span>
        <time dateTime={merge.created_at} title={dayAndTime(merge.created_at)}>
          {relative(merge.created_at)}
        </time>{' '}
        <bdi class="quiet">{by && fullName(by)}</bdi>
      </span>
      <span class="quiet">{t('inbox.total', { count: merge.moved.conversations })}</span>
      {may('contacts:write') && (
        <Button look="quiet" onClick={() => void undoMerge(state, merge.id)}>
          {t('everywhere.undo')}
        </Button>
      )}
    </li>
  );
}
