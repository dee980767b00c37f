import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api, Operation } from './api.ts';
import { handiest, headerOf } from './credentials.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { missingFrom, prepare } from './prepare.ts';
import { type Answer, send } from './send.ts';
import { useToken } from './token.ts';
import { TokenField } from './token-field.tsx';
import { BodyInput, FormInputs, ParameterInputs } from './try-inputs.tsx';

type Props = {
  api: Api;
  operation: Operation;
  draft: Draft;
  setDraft: (draft: Draft) => void;
  onAnswer: (answer: Answer | null) => void;
};

/** Fills in and really sends the request, to the server that this page came from. */
export function TryForm(props: Props) {
  const { operation, draft, setDraft, api } = props;
  const { isUnderWay, complaint, submit, stop } = useSending(props);
  const fill = (withAllFields: boolean) =>
    setDraft({ ...draft, body: emptyDraft(api, operation, withAllFields).body });
  return (
    <form
      class="try"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {operation.credentials.length > 0 && <TokenField />}
      <ParameterInputs api={api} operation={operation} draft={draft} setDraft={setDraft} />
      <FormInputs api={api} operation={operation} draft={draft} setDraft={setDraft} />
      <BodyInput operation={operation} draft={draft} setDraft={setDraft} fill={fill} />
      <p class="complaint" role="alert">
        {complaint}
      </p>
      <SendButtons method={operation.method} isUnderWay={isUnderWay} stop={stop} />
    </form>
  );
}

const SendButtons = ({
  method,
  isUnderWay,
  stop,
}: {
  method: string;
  isUnderWay: boolean;
  stop: () => void;
}) => (
  <div class="send">
    <button
      type="submit"
      class={method === 'DELETE' ? 'button danger' : 'button primary'}
      disabled={isUnderWay}
    >
      {isUnderWay ? 'Sending…' : `Send ${method}`}
    </button>
    {isUnderWay && (
      <button type="button" class="button" onClick={stop}>
        Stop
      </button>
    )}
    <p class="quiet">A real request to this server.</p>
  </div>
);

function useSending({ api, operation, draft, onAnswer }: Props) {
  const { token } = useToken();
  const [isUnderWay, setUnderWay] = useState(false);
  const [complaint, complain] = useState('');
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function submit() {
    const missing = missingFrom(operation, draft);
    complain(missing.length > 0 ? `Fill in ${missing.join(', ')} first.` : '');
    if (missing.length > 0) return;
    running.current = new AbortController();
    setUnderWay(true);
    await sendWith(running.current.signal).catch((error: Error) => complain(reasonOf(error)));
    setUnderWay(false);
  }

  function sendWith(signal: AbortSignal) {
    const request = prepare(api, operation, draft, location.origin);
    const credential = handiest(operation.credentials);
    const header = credential && token ? headerOf(credential, token) : null;
    const headers = header ? [header, ...request.headers] : request.headers;
    return send({ ...request, headers }, signal, onAnswer);
  }

  return { isUnderWay, complaint, submit, stop: () => running.current?.abort() };
}

const reasonOf = (error: Error) => (error.name === 'AbortError' ? '' : `No answer: ${error.message}.`);
