import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { fullName } from '../../ui/avatar.tsx';
import type { PageProps } from '../page.ts';
import { EntryPage } from '../parts/entry-page.tsx';
import { AgentActions } from './agent-actions.tsx';
import { EditAgent, NewAgent } from './agent-form.tsx';
import { AgentSessions } from './agent-sessions.tsx';

/** One person: who they are, what they may, where they are signed in. */
export const AgentEntry = ({ entry }: PageProps) => (
  <EntryPage
    page="agents"
    pageTitle="settings.agents"
    newTitle={t('agents.add')}
    entry={entry}
    read={(id) => call('GET /agents/{id}', { params: { id } })}
    nameOf={fullName}
    create={() => <NewAgent />}
    edit={(reading, known) => (
      <>
        <EditAgent reading={reading} known={known} />
        <AgentSessions agent={known} />
        <AgentActions agent={known} reading={reading} />
      </>
    )}
  />
);
