import { Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { ContactIdentity } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { copy } from '../ui/copying.ts';
import { takeFocus } from '../ui/take-focus.ts';
import { acting } from './acting.ts';
import { channelName, channels } from './channels.ts';
import type { ContactState } from './contact.ts';
import { Section } from './section.tsx';

/** What somebody is known by: addresses, numbers, and their ids on channels. */
export function Identities({ state }: { state: ContactState }) {
  const [isAdding, setAdding] = useState(false);
  const add = may('contacts:write') && !isAdding && (
    <IconButton icon={Plus} label={t('contacts.addIdentity')} onClick={() => setAdding(true)} />
  );
  return (
    <Section title={t('contacts.identities')} action={add}>
      <ul class="facts">
        {state.identities.value.map((identity) => (
          <IdentityLine key={identity.id} identity={identity} state={state} />
        ))}
      </ul>
      {isAdding && <AddIdentity state={state} done={() => setAdding(false)} />}
    </Section>
  );
}

type LineProps = { identity: ContactIdentity; state: ContactState };

function IdentityLine({ identity: { id, channel, value }, state }: LineProps) {
  const params = { id: state.id, identity_id: id };
  const remove = () =>
    acting(state, () => call('DELETE /contacts/{id}/identities/{identity_id}', { params }));
  return (
    <li>
      <span class="quiet">{channelName(channel)}</span>
      <button
        type="button"
        class="copied"
        title={t('panel.copy', { value })}
        onClick={() => void copy(value)}
      >
        <bdi>{value}</bdi>
      </button>
      {may('contacts:write') && (
        <IconButton icon={X} label={t('contacts.removeIdentity', { value })} onClick={() => void remove()} />
      )}
    </li>
  );
}

function AddIdentity({ state, done }: { state: ContactState; done: () => void }) {
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const body = { channel: String(given.get('channel')), value: String(given.get('value')) };
    if (await acting(state, () => call('POST /contacts/{id}/identities', { params: { id: state.id }, body })))
      done();
  }
  return (
    <form class="inline-form" onSubmit={submit}>
      <select name="channel" aria-label={t('contacts.channel')}>
        {channels.map((channel) => (
          <option key={channel} value={channel}>
            {channelName(channel)}
          </option>
        ))}
      </select>
      <input
        ref={takeFocus}
        name="value"
        required
        aria-label={t('contacts.value')}
        dir="auto"
        maxLength={500}
      />
      <Button type="submit" look="primary">
        {t('contacts.addNow')}
      </Button>
      <Button look="quiet" onClick={done}>
        {t('everywhere.cancel')}
      </Button>
    </form>
  );
}
