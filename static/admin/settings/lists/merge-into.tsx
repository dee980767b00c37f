import { useSignal } from '@preact/signals';
import { Merge } from 'lucide';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { act } from '../parts/act.ts';
import { Action } from '../parts/actions.tsx';
import { type Reading, useReading } from '../parts/read.ts';
import { byName, holdersOf } from './tags-page.tsx';

type Thing = { id: number; name: string; conversations: number };
type Props<T extends Thing> = {
  /** The page of the settings, by which its texts are named as well. */
  page: 'tags' | 'topics';
  thing: T;
  readAll: () => Promise<T[]>;
  send: (id: number, intoId: string) => Promise<unknown>;
};

/** Two words for one thing become one. */
export function MergeInto<T extends Thing>({ page, thing, readAll, send }: Props<T>) {
  const reading: Reading<T[]> = useReading(readAll, []);
  const others = byName(reading.value.value ?? []).filter(({ id }) => id !== thing.id);
  const into = useSignal('');
  const chosen = others.find(({ id }) => String(id) === into.value);
  async function merge(other: T) {
    const names = { name: thing.name, into: other.name };
    const question = {
      title: t(`${page}.merge.title`, names),
      text: t(`${page}.merge.consequence`, { ...names, holders: holdersOf(thing) }),
      action: t(`${page}.merge.action`),
    };
    if (!(await confirmed(question))) return;
    const isDone = await act(() => send(thing.id, String(other.id)), t(`${page}.merged`, names));
    if (isDone) go(['settings', page, other.id]);
  }
  return (
    <Action title={t(`${page}.merge`)} text={t(`${page}.merge.hint`)}>
      <span class="with-button">
        <select
          aria-label={t(`${page}.merge.into`)}
          value={into.value}
          onChange={(event) => (into.value = event.currentTarget.value)}
        >
          <option value="">{t(`${page}.merge.choose`)}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </select>
        <Button icon={Merge} aria-disabled={!chosen} onClick={() => chosen && void merge(chosen)}>
          {t(`${page}.merge.action`)}
        </Button>
      </span>
    </Action>
  );
}
