import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { IconButton } from '../../ui/button.tsx';
import { complain } from '../../ui/toast.tsx';
import type { Form } from '../parts/form.ts';
import type { Draft } from './draft.ts';
import { spoken } from './words.ts';

type Props = { form: Form<Draft> };

/** What came along from where somebody was: conversations that they chose, or the words of a search. */
export function ChosenOnes({ form }: Props) {
  const { ids, search, format } = form.values.value;
  const faults = [...form.faultsOf('filters.conversation_ids'), ...form.faultsOf('filters.search')];
  // One mail holds one conversation.
  const withoutIds = { ids: [], ...(format === 'eml' && { format: 'mbox' as const }) };
  return (
    <>
      {ids.length > 0 && <Only text={<Named ids={ids} />} drop={() => form.set(withoutIds)} />}
      {search && (
        <Only text={t('exports.found', { typed: spoken(search) })} drop={() => form.set({ search: '' })} />
      )}
      {faults.length > 0 && <p class="fault">{faults.join(' ')}</p>}
    </>
  );
}

const Only = ({ text, drop }: { text: ComponentChildren; drop: () => void }) => (
  <p class="export-only">
    <span dir="auto">{text}</span>
    <IconButton icon={X} label={t('exports.dropOnly')} onClick={drop} />
  </p>
);

/** One is called by its name; of several there is no more to say than how many. */
function Named({ ids }: { ids: readonly number[] }) {
  const [name, setName] = useState<string | null>(null);
  const only = ids.length === 1 ? ids[0] : undefined;
  useEffect(() => {
    if (only === undefined) return setName(null);
    call('GET /conversations/{id}', { params: { id: only } }).then(
      ({ reference, subject }) => setName(`#${reference} ${subject || t('inbox.noSubject')}`),
      complain,
    );
  }, [only]);
  return <>{name ?? t('exports.chosen', { count: ids.length })}</>;
}
