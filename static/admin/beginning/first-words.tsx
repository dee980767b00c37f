import { useState } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { Contact, Conversation, NewConversation } from '../api/contract.ts';
import { shownName } from '../contacts/names.ts';
import { t } from '../i18n/i18n.ts';
import { go } from '../state/place.ts';
import { may, myId } from '../state/session.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { faultsIn } from '../ui/faults.ts';
import { Field } from '../ui/field.tsx';
import { useSubmitting } from '../ui/submitting.ts';
import { takeFocus } from '../ui/take-focus.ts';
import { sentenceOf } from '../ui/toast.tsx';
import { begunTo, forget, keep } from './begun.ts';
import { InboxSelect } from './inbox-select.tsx';
import { close } from './opened.ts';

type Props = { contact: Contact; another: () => void };

/** By which way, about what, and what is said: then it is a conversation, and the writer's own. */
export function FirstWords({ contact, another }: Props) {
  // However often the same is sent because nobody answered, it is begun once.
  const [attempt] = useState(() => attempts());
  const { refusal, isBusy, submit } = useSubmitting(async (form) => {
    const body = givenIn(form, contact);
    opened(await call('POST /conversations', { body, idempotencyKey: attempt(body) }));
    forget(contact);
  });
  const faults = faultsIn(refusal);
  const isSaidElsewhere = ['subject', 'message.content', 'inbox_id'].some((field) => faults[field]);
  return (
    <form class="stack" onSubmit={submit} onInput={({ currentTarget }) => keep(contact, currentTarget)}>
      <Whom contact={contact} another={another} />
      <InboxSelect businessId={contact.business_id} faults={faults.inbox_id} />
      <Field label={t('beginning.subject')} faults={faults.subject}>
        {(wiring) => (
          <input
            {...wiring}
            name="subject"
            maxLength={998}
            dir="auto"
            autocomplete="off"
            ref={takeFocus}
            defaultValue={begunTo(contact, 'subject')}
          />
        )}
      </Field>
      <Field label={t('beginning.message')} faults={faults['message.content']}>
        {(wiring) => (
          <textarea
            {...wiring}
            name="content"
            rows={8}
            required
            dir="auto"
            defaultValue={begunTo(contact, 'content')}
          />
        )}
      </Field>
      {refusal && !isSaidElsewhere && (
        <p class="fault" role="alert">
          {sentenceOf(refusal)}
        </p>
      )}
      <footer class="dialog-actions">
        <Button onClick={close}>{t('everywhere.cancel')}</Button>
        <Button type="submit" look="primary" disabled={isBusy}>
          {t('composer.send')}
        </Button>
      </footer>
    </form>
  );
}

const Whom = ({ contact, another }: Props) => (
  <p class="beginning-whom">
    <Avatar person={contact} url={contact.avatar_url} size="s" />
    <strong dir="auto">{shownName(contact)}</strong>
    <bdi class="quiet">{contact.email ?? contact.phone}</bdi>
    <Button look="quiet" onClick={another}>
      {t('beginning.another')}
    </Button>
  </p>
);

function givenIn(form: HTMLFormElement, { id }: Contact): NewConversation {
  const given = new FormData(form);
  const text = (name: string) => String(given.get(name) ?? '').trim();
  return {
    contact_id: id,
    inbox_id: Number(given.get('inbox')),
    subject: text('subject'),
    message: { content: text('content'), sender: 'agent' },
    ...(may('conversations:update_user_assignee') && { change: { assignee_id: myId.peek() } }),
  };
}

function opened({ id }: Conversation) {
  close();
  void go(['inbox', 'all', id]);
}

/** One key for what is the same, another as soon as it is not. */
function attempts() {
  let last = '';
  let key = '';
  return (body: NewConversation) => {
    const text = JSON.stringify(body);
    if (text !== last) key = crypto.randomUUID();
    last = text;
    return key;
  };
}
