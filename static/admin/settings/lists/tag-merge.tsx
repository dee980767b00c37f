import { useSignal } from '@preact/signals';
import { Merge } from 'lucide';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { act } from '../parts/act.ts';
import { Action } from '../parts/actions.tsx';
import { useReading } from '../parts/read.ts';
import { byName, holdersOf, readTags, type Tag } from './tags-page.tsx';

/** Two words for one thing become one. */
export function TagMerge({ tag }: { tag: Tag }) {
  const reading = useReading(readTags, []);
  const others = byName(reading.value.value ?? []).filter(({ id }) => id !== tag.id);
  const into = useSignal('');
  const chosen = others.find(({ id }) => String(id) === into.value);
  return (
    <Action title={t('tags.merge')} text={t('tags.merge.hint')}>
      <span class="with-button">
        <select
          aria-label={t('tags.merge.into')}
          value={into.value}
          onChange={(event) => (into.value = event.currentTarget.value)}
        >
          <option value="">{t('tags.merge.choose')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </select>
        <Button icon={Merge} aria-disabled={!chosen} onClick={() => chosen && void merge(tag, chosen)}>
          {t('tags.merge.action')}
        </Button>
      </span>
    </Action>
  );
}

async function merge(tag: Tag, into: Tag) {
  const names = { name: tag.name, into: into.name };
  const question = {
    title: t('tags.merge.title', names),
    text: t('tags.merge.consequence', { ...names, holders: holdersOf(tag) }),
    action: t('tags.merge.action'),
  };
  if (!(await confirmed(question))) return;
  const params = { id: tag.id };
  const isDone = await act(
    () => call('POST /tags/{id}/merge', { params, body: { into_id: String(into.id) } }),
    t('tags.merged', names),
  );
  if (isDone) go(['settings', 'tags', into.id]);
}
