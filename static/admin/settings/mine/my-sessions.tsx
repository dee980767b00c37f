import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { act } from '../parts/act.ts';
import { FormPart } from '../parts/form-part.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { SessionsTable } from '../parts/sessions-table.tsx';

const end = (id: number) => call('DELETE /sessions/{id}', { params: { id } });

/** Where one is signed in, here and elsewhere. */
export function MySessions() {
  const reading = useReading(async () => (await call('GET /sessions')).data, [], /^agent\./);
  async function endAll(ids: number[]) {
    await act(() => Promise.all(ids.map(end)), t('sessions.ended'));
    await reading.reload();
  }
  return (
    <FormPart title={t('settings.sessions')} hint={t('sessions.hint')}>
      <Loaded reading={reading}>
        {(sessions) => {
          const others = sessions.filter(({ current }) => !current).map(({ id }) => id);
          return (
            <>
              <SessionsTable sessions={sessions} end={({ id }) => void endAll([id])} />
              {others.length > 1 && (
                <div class="list-bar">
                  <Button onClick={() => void endAll(others)}>{t('sessions.endOthers')}</Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </FormPart>
  );
}
