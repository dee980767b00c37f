import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { AnswerView } from './answer-view.tsx';
import type { Api, Content, Operation, Response } from './api.ts';
import { CopyButton } from './copy-button.tsx';
import { handiest } from './credentials.ts';
import { curlOf, environmentOf } from './curl.ts';
import { asText, type Draft, emptyDraft } from './draft.ts';
import { exampleOf } from './example.ts';
import { JsonView } from './json-view.tsx';
import { prepare } from './prepare.ts';
import { Status } from './responses.tsx';
import type { Answer } from './send.ts';
import { TryForm } from './try-form.tsx';

/** A call is a conversation: what is said, and what is answered. The answer is an example until one was asked for. */
export function Exchange({ api, operation }: { api: Api; operation: Operation }) {
  const [draft, setDraft] = useState(() => emptyDraft(api, operation));
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isTrying, setTrying] = useState(false);
  if (operation.isWebhook) return <WebhookExample api={api} operation={operation} />;
  return (
    <aside class="exchange" aria-label="Request and response">
      <RequestBubble api={api} operation={operation} draft={draft}>
        <button type="button" class="button" aria-expanded={isTrying} onClick={() => setTrying(!isTrying)}>
          {isTrying ? 'Close' : 'Try it'}
        </button>
      </RequestBubble>
      {isTrying && (
        <TryForm api={api} operation={operation} draft={draft} setDraft={setDraft} onAnswer={setAnswer} />
      )}
      {answer ? (
        <AnswerView answer={answer} forget={() => setAnswer(null)} />
      ) : (
        <ExampleAnswer api={api} operation={operation} />
      )}
    </aside>
  );
}

type BubbleProps = { api: Api; operation: Operation; draft: Draft; children: ComponentChildren };

function RequestBubble({ api, operation, draft, children }: BubbleProps) {
  const credential = handiest(operation.credentials);
  const curl = curlOf(prepare(api, operation, draft, location.origin), credential);
  return (
    <section class="bubble asks">
      <div class="bubble-head">
        <h2>Request</h2>
        <CopyButton text={curl} label="Copy the curl command" />
      </div>
      <JsonView text={curl} label="curl command" />
      <div class="bubble-foot">
        {credential && <p class="bubble-note">Reads your key from {environmentOf(credential)}.</p>}
        {children}
      </div>
    </section>
  );
}

function ExampleAnswer({ api, operation }: { api: Api; operation: Operation }) {
  const [chosen, choose] = useState(usualStatus(operation.responses));
  const response = operation.responses.find(({ status }) => status === chosen);
  if (!response) return null;
  const text = exampleText(api, response.contents[0]);
  return (
    <section class="bubble answers">
      <div class="bubble-head">
        <h2>
          Response <span class="quiet">example</span>
        </h2>
        <StatusPicker responses={operation.responses} chosen={chosen} choose={choose} />
        {text && <CopyButton text={text} label="Copy the example" />}
      </div>
      {text ? <JsonView text={text} label="Example response" /> : <p class="bubble-note">No body.</p>}
    </section>
  );
}

type Picker = { responses: Response[]; chosen: string; choose: (status: string) => void };

const StatusPicker = ({ responses, chosen, choose }: Picker) => (
  <fieldset class="statuses">
    <legend class="visually-hidden">Status of the example</legend>
    {responses.map(({ status }) => (
      <button key={status} type="button" aria-pressed={status === chosen} onClick={() => choose(status)}>
        <Status status={status} />
      </button>
    ))}
  </fieldset>
);

function WebhookExample({ api, operation }: { api: Api; operation: Operation }) {
  const text = exampleText(api, operation.body?.contents[0]);
  return (
    <aside class="exchange" aria-label="Example">
      <section class="bubble answers">
        <div class="bubble-head">
          <h2>
            What arrives <span class="quiet">example</span>
          </h2>
          <CopyButton text={text} label="Copy the example" />
        </div>
        <JsonView text={text} label="Example delivery" />
      </section>
    </aside>
  );
}

function exampleText(api: Api, content: Content | undefined) {
  if (!content) return '';
  return asText(content.example ?? exampleOf(api.source, content.schema));
}

const usualStatus = (responses: Response[]) =>
  (responses.find(({ status }) => status.startsWith('2')) ?? responses[0])?.status ?? '';
