import { useEffect, useState } from 'preact/hooks';
import { call } from '../api/call.ts';
import { t } from '../i18n/i18n.ts';
import { fullName } from '../ui/avatar.tsx';
import { complain } from '../ui/toast.tsx';
import type { Choice } from './choices.ts';
import { Chooser } from './chooser.tsx';

type Value = string | number;
type Props = { chosen: readonly Value[]; change: (values: readonly Value[]) => void };

const SOON_MS = 200;
type Named = { first_name: string; last_name: string; email: string | null; phone: string | null };
const choiceFor = (value: Value, contact: Named): Choice => {
  const address = contact.email ?? contact.phone ?? '';
  return { value, text: fullName(contact) || address || String(value), hint: address };
};

/** Contacts are too many for a list: they are looked for. */
export function ContactValues({ chosen, change }: Props) {
  const [typed, setTyped] = useState('');
  const [hits, setHits] = useState<readonly Choice[]>([]);
  const [names, setNames] = useState<readonly Choice[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => void look(typed).then(setHits, complain), SOON_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const unknown = chosen.filter((value) => ![...hits, ...names].some((choice) => choice.value === value));
    void Promise.all(unknown.map(nameOf)).then((found) => found.length > 0 && setNames([...names, ...found]));
  }, [chosen.join()]);
  const all = [...hits, ...names.filter(({ value }) => !hits.some((hit) => hit.value === value))];
  return (
    <div class="rule-value">
      <Chooser label={t('filters.value')} all={all} chosen={chosen} choose={keep} onQuery={setTyped} />
    </div>
  );

  function keep(values: readonly Value[]) {
    // Those that are chosen keep their names when the next search finds others.
    setNames(all.filter(({ value }) => values.includes(value)));
    change(values);
  }
}

async function look(typed: string) {
  if (typed.trim() === '') return [];
  const { data } = await call('GET /search', { query: { q: typed, in: 'contacts', limit: 20 } });
  return data.flatMap(({ contact }) => (contact ? choiceFor(contact.id, contact) : []));
}

async function nameOf(id: Value): Promise<Choice> {
  try {
    return choiceFor(id, await call('GET /contacts/{id}', { params: { id } }));
  } catch {
    // Gone, or not for these eyes: it stays as it is written.
    return { value: id, text: String(id) };
  }
}
