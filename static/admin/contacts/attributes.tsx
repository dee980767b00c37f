import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { Contact } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { takeFocus } from '../ui/take-focus.ts';
import { acting } from './acting.ts';
import type { ContactState } from './contact.ts';
import { Section } from './section.tsx';

type Props = { contact: Contact; state: ContactState };

/** What else is known of somebody: each is changed by typing over it, and removed by emptying it. */
export function Attributes({ contact, state }: Props) {
  const [isAdding, setAdding] = useState(false);
  const put = (name: string, value: unknown) =>
    acting(state, () =>
      call('PATCH /contacts/{id}', {
        params: { id: contact.id },
        body: { custom_attributes: { [name]: value } },
      }),
    );
  const entries = Object.entries(contact.custom_attributes);
  const add = may('contacts:write') && !isAdding && (
    <IconButton icon={Plus} label={t('contacts.addAttribute')} onClick={() => setAdding(true)} />
  );
  return (
    <Section title={t('contacts.attributes')} action={add}>
      <dl class="facts">
        {entries.map(([name, value]) => (
          <AttributeLine key={name} name={name} value={value} put={put} />
        ))}
      </dl>
      {entries.length === 0 && !isAdding && <p class="quiet">{t('contacts.noAttributes')}</p>}
      {isAdding && <AddAttribute put={put} done={() => setAdding(false)} />}
    </Section>
  );
}

type Put = (name: string, value: unknown) => Promise<boolean>;

function AttributeLine({ name, value, put }: { name: string; value: unknown; put: Put }) {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const change = (typed: string) => typed !== shown && put(name, typed === '' ? null : valueOf(typed, value));
  return (
    <div>
      <dt dir="auto">{name}</dt>
      <dd>
        {may('contacts:write') ? (
          <input
            key={shown}
            class="bare"
            aria-label={name}
            dir="auto"
            defaultValue={shown}
            maxLength={5000}
            onBlur={({ currentTarget }) => void change(currentTarget.value.trim())}
            onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          />
        ) : (
          <bdi>{shown}</bdi>
        )}
      </dd>
    </div>
  );
}

/** What was a number or yes or no stays one as long as it can be read as one. */
function valueOf(typed: string, before: unknown): unknown {
  if (typeof before === 'number' && Number.isFinite(Number(typed))) return Number(typed);
  if (typeof before === 'boolean' && /^(true|false)$/.test(typed)) return typed === 'true';
  return typed;
}

function AddAttribute({ put, done }: { put: Put; done: () => void }) {
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    if (await put(String(given.get('name')).trim(), String(given.get('value')).trim())) done();
  }
  return (
    <form class="inline-form" onSubmit={submit}>
      <input
        name="name"
        required
        ref={takeFocus}
        aria-label={t('contacts.name')}
        placeholder={t('contacts.name')}
        dir="auto"
        maxLength={100}
      />
      <input
        name="value"
        required
        aria-label={t('contacts.value')}
        placeholder={t('contacts.value')}
        dir="auto"
        maxLength={5000}
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
