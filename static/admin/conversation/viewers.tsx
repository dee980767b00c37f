import { PenLine, Send } from 'lucide';
import { t } from '../i18n/i18n.ts';
import { colleague } from '../state/vocabulary.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { isolated } from './isolated.ts';
import { others, sending } from './presence.ts';

/** Who else has this conversation open. */
export function Viewers() {
  if (others.value.length === 0) return null;
  const names = others.value.map(({ name }) => isolated(name)).join(', ');
  return (
    <span
      class="viewers"
      role="img"
      aria-label={t('thread.viewers', { names })}
      title={t('thread.viewers', { names })}
    >
      {others.value.map(({ agent_id: id, name, state }) => (
        <span key={id} data-state={state}>
          <Avatar size="s" person={personFor(id, name)} url={colleague(id)?.avatar_url} />
        </span>
      ))}
    </span>
  );
}

function personFor(id: number, name: string) {
  const [first = '', ...rest] = name.split(' ');
  return { id, first_name: first, last_name: rest.join(' ') };
}

/** “Ben is typing a reply…”: so that not two answer the same; also while it can still be undone. */
export const TypingLine = () => (
  <div class="typing" role="status">
    {others.value
      .filter(({ state }) => state !== 'viewing')
      .map(({ agent_id: id, name, state }) => (
        <p key={id} class={state}>
          <Icon node={PenLine} />
          {t(state === 'typing' ? 'thread.typesReply' : 'thread.typesNote', { name: isolated(name) })}
        </p>
      ))}
    {sending.value.map(({ agent_id: id, name }) => (
      <p key={`sending ${id}`} class="typing">
        <Icon node={Send} />
        {t('thread.sendsReply', { name: isolated(name) })}
      </p>
    ))}
  </div>
);
