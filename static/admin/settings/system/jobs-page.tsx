import { useSignal } from '@preact/signals';
import { ListChecks, RotateCw, Trash2 } from 'lucide';
import { type Answer, call } from '../../api/call.ts';
import { number, t } from '../../i18n/i18n.ts';
import { dayAndTime, relative } from '../../i18n/times.ts';
import { IconButton } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Segments } from '../../ui/segments.tsx';
import { act } from '../parts/act.ts';
import { useCursor } from '../parts/cursor.ts';
import { CursorTable } from '../parts/table.tsx';
import { useAgain } from '../parts/use-again.ts';

type Job = Answer<'GET /jobs'>['data'][number];
const states = ['running', 'waiting', 'dead'] as const;
const PAGE = 50;
const LOOK_AGAIN_MS = 2000;

/** No event tells that a job begins or ends, so as long as somebody looks, the list is read again. */
export function JobsPage() {
  const state = useSignal<Job['state']>('waiting');
  const cursor = useCursor(
    (next) => call('GET /jobs', { query: { state: state.value, limit: PAGE, cursor: next } }),
    [state.value],
    /^job\./,
  );
  useAgain(cursor.reload, LOOK_AGAIN_MS);
  return (
    <>
      <div class="list-bar">
        <Segments
          label={t('jobs.state')}
          choices={states.map((value) => ({ value, text: t(`jobs.${value}`) }))}
          chosen={state.value}
          choose={(value) => (state.value = value)}
        />
        <span class="quiet">{t(`jobs.${state.value}.hint`)}</span>
      </div>
      <CursorTable
        label={t('settings.jobs')}
        cursor={cursor}
        keyOf={({ id }) => id}
        columns={[
          { title: t('jobs.kind'), manner: 'grow', cell: (job) => <JobName job={job} /> },
          {
            title: t('jobs.at'),
            cell: ({ run_at }) => <time title={dayAndTime(run_at)}>{relative(run_at)}</time>,
          },
          {
            title: t('jobs.attempts'),
            cell: ({ attempts, max_attempts }) => `${number(attempts)} / ${number(max_attempts)}`,
          },
          {
            title: t('jobs.actions'),
            manner: 'end',
            cell: (job) => <JobActions job={job} reload={cursor.reload} />,
          },
        ]}
        empty={<Empty icon={ListChecks} text={t(`jobs.${state.value}.empty`)} />}
      />
    </>
  );
}

const JobName = ({ job: { kind, payload, error, id } }: { job: Job }) => (
  <>
    <code>{kind}</code> <span class="quiet">#{id}</span>
    {error && (
      <p class="fault" dir="auto">
        {error}
      </p>
    )}
    <details>
      <summary class="quiet">{t('jobs.payload')}</summary>
      <pre dir="ltr">{JSON.stringify(payload, null, 2)}</pre>
    </details>
  </>
);

function JobActions({ job, reload }: { job: Job; reload: () => Promise<void> }) {
  const params = { id: job.id };
  const finish = async (work: () => Promise<unknown>, done: string) => {
    await act(work, done);
    await reload();
  };
  async function remove() {
    const question = {
      title: t('jobs.remove.title', { kind: job.kind }),
      text: t('jobs.remove.hint'),
      action: t('jobs.remove'),
      isDangerous: true,
    };
    if (await confirmed(question))
      await finish(() => call('DELETE /jobs/{id}', { params }), t('jobs.removed'));
  }
  if (job.state === 'running') return null;
  return (
    <>
      {job.state === 'dead' && (
        <IconButton
          icon={RotateCw}
          label={t('everywhere.retry')}
          onClick={() => void finish(() => call('POST /jobs/{id}/retry', { params }), t('jobs.retried'))}
        />
      )}
      <IconButton icon={Trash2} label={t('jobs.remove')} onClick={() => void remove()} />
    </>
  );
}
