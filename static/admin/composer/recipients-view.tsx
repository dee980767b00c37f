import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import { useId } from 'preact/hooks';
import type { Visit } from '../conversation/visit.ts';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/button.tsx';
import { addressesIn } from './addresses.ts';
import { copiedBefore } from './recipients.ts';
import type { Writing } from './writing.ts';

type Props = { writing: Writing; visit: Visit };

/** To whom a mail goes: one quiet line until somebody wants to change it. */
export function Recipients({ writing, visit }: Props) {
  const isOpen = useSignal(false);
  const { to, cc, bcc } = writing.written.value;
  const email = writing.conversation().contact.email;
  const all = { to: to ?? (email ? [email] : []), cc: cc ?? copiedBefore(writing, visit), bcc: bcc ?? [] };
  const isFolded = !isOpen.value && all.bcc.length === 0;
  if (isFolded) return <Folded to={all.to} cc={all.cc} open={() => (isOpen.value = true)} />;
  return (
    <div class="recipients">
      <Addresses label={t('composer.to')} list={all.to} change={(list) => writing.edit({ to: list })} />
      <Addresses label={t('composer.cc')} list={all.cc} change={(list) => writing.edit({ cc: list })} />
      <Addresses label={t('composer.bcc')} list={all.bcc} change={(list) => writing.edit({ bcc: list })} />
    </div>
  );
}

type FoldedProps = { to: readonly string[]; cc: readonly string[]; open: () => void };

const Folded = ({ to, cc, open }: FoldedProps) => (
  <p class="recipients folded">
    <span>
      {t('composer.to')}: <bdi>{to.join(', ') || '–'}</bdi>
      {cc.length > 0 && (
        <>
          {' · '}
          {t('composer.cc')}: <bdi>{cc.join(', ')}</bdi>
        </>
      )}
    </span>
    <button type="button" class="button-link" onClick={open}>
      {t('composer.changeRecipients')}
    </button>
  </p>
);

type AddressesProps = { label: string; list: readonly string[]; change: (list: string[]) => void };

function Addresses({ label, list, change }: AddressesProps) {
  const id = useId();
  const rest = useSignal('');

  function take(input: HTMLInputElement) {
    const found = addressesIn(input.value);
    if (found.addresses.length > 0) change([...new Set([...list, ...found.addresses])]);
    input.value = found.rest;
    rest.value = found.rest;
  }

  function onKeyDown(event: KeyboardEvent) {
    const input = event.currentTarget as HTMLInputElement;
    if (event.key === 'Backspace' && input.value === '') return change(list.slice(0, -1));
    const isEnd =
      event.key === ',' || event.key === ';' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey);
    if (!isEnd) return;
    event.preventDefault();
    take(input);
  }

  return (
    <div class="addresses">
      <label for={id}>{label}</label>
      {list.map((address) => (
        <span key={address} class="chip" dir="ltr">
          {address}
          <IconButton
            icon={X}
            label={t('composer.remove', { name: address })}
            onClick={() => change(list.filter((one) => one !== address))}
          />
        </span>
      ))}
      <input
        id={id}
        type="text"
        inputMode="email"
        autocomplete="off"
        dir="ltr"
        aria-invalid={rest.value !== ''}
        onKeyDown={onKeyDown}
        onBlur={(event) => take(event.currentTarget)}
      />
      {rest.value && <span class="fault">{t('composer.noAddress')}</span>}
    </div>
  );
}
