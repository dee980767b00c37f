import { call } from '../api/call.ts';
import type { Conversation, Rearrangement } from '../api/contract.ts';
import { joined, undo } from '../conversation/joining.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime } from '../i18n/times.ts';
import { idOf } from '../state/conversations.ts';
import { may } from '../state/session.ts';
import { useRead } from '../state/use-read.ts';
import { colleague } from '../state/vocabulary.ts';
import { fullName } from '../ui/avatar.tsx';
import { Section } from './section.tsx';

/** What was put together here or taken apart, and the way back. */
export function Rearrangements({ shown: { id } }: { shown: Conversation }) {
  const all = useRead(
    async () => (await call('GET /conversations/{id}/rearrangements', { params: { id } })).data,
    [id, joined.value],
    (event) => idOf(event) === id && /merged|split/.test(event.type),
  );
  const holding = all?.filter((done) => done.undone_at === null) ?? [];
  if (holding.length === 0) return null;
  return (
    <Section name="rearrangements" title={t('panel.merges')} count={holding.length}>
      <ul class="facts">
        {holding.map((done) => (
          <Done key={done.id} done={done} />
        ))}
      </ul>
    </Section>
  );
}

function Done({ done }: { done: Rearrangement }) {
  const agent = done.agent_id === null ? undefined : colleague(done.agent_id);
  return (
    <li>
      <span>
        {t(`panel.${done.kind}`, { at: dayAndTime(done.created_at), name: agent ? fullName(agent) : '' })}
      </span>
      {may('conversations:update_status') && (
        <button type="button" class="button-link" onClick={() => void undo(done.id)}>
          {t('everywhere.undo')}
        </button>
      )}
    </li>
  );
}
