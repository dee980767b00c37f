import { Sparkles } from 'lucide';
import { call } from '../../../api/call.ts';
import type { Prompt } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { pathTo } from '../../../state/place.ts';
import { NEW, type PageProps } from '../../page.ts';
import { ListPage } from '../../parts/list-page.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { Mark, Row } from '../../parts/row.tsx';
import { Entry } from '../entry.tsx';
import { PromptForm } from './prompt-form.tsx';

export const PAGE = 'prompts';

export const PromptsPage = ({ entry }: PageProps) =>
  entry === '' ? <PromptList /> : <PromptEntry key={entry} id={entry} />;

const PromptEntry = ({ id }: { id: string }) => (
  <Entry id={id} read={(known) => call('GET /ai/prompts/{id}', { params: { id: known } })}>
    {(prompt, reload) => <PromptForm key={prompt?.version} prompt={prompt} reload={reload} />}
  </Entry>
);

function PromptList() {
  const reading = useReading(readPrompts, [], /^prompt\./);
  return (
    <Loaded reading={reading}>
      {(all) => (
        <ListPage
          rows={all}
          keyOf={({ id }) => id}
          wordsOf={({ title, key, body }) => `${title} ${key} ${body}`}
          row={(prompt) => <PromptRow prompt={prompt} />}
          add={{ label: t('prompts.add'), href: pathTo(['settings', PAGE, NEW]) }}
          empty={{ icon: Sparkles, text: t('prompts.empty') }}
        />
      )}
    </Loaded>
  );
}

async function readPrompts() {
  const all = await Promise.all(
    (['text', 'conversation'] as const).map((works_on) => call('GET /ai/prompts', { query: { works_on } })),
  );
  return all.flatMap(({ data }) => data);
}

const PromptRow = ({ prompt }: { prompt: Prompt }) => (
  <Row
    href={pathTo(['settings', PAGE, prompt.id])}
    title={prompt.title}
    detail={<bdi>{prompt.body}</bdi>}
    end={
      <>
        {prompt.works_on === 'conversation' && <Mark look="good">{t('prompts.forConversations')}</Mark>}
        {prompt.needs_provider && <Mark>{t('prompts.needsModel')}</Mark>}
        <code>{prompt.key}</code>
      </>
    }
  />
);
