import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { act } from '../parts/act.ts';
import { FormPart } from '../parts/form-part.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { SessionsTable } from '../parts/sessions-table.tsx';
import type { Agent } from './agents-page.tsx';

export function AgentSessions({ agent: { id } }: { agent: Agent }) {
  const read = async () => (await call('GET /agents/{id}/sessions', { params: { id } })).data;
  const reading = useReading(read, [id], /^agent\./);

  async function end(session_id: number) {
    await act(() => call('DELETE /agents/{id}/sessions/{session_id}', { params: { id, session_id } }));
    await reading.reload();
  }
  return (
    <FormPart title={t('settings.sessions')}>
      <Loaded reading={reading}>
        {(sessions) => <SessionsTable sessions={sessions} end={(session) => void end(session.id)} />}
      </Loaded>
    </FormPart>
  );
}
