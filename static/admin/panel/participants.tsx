import { call } from '../api/call.ts';
import { t } from '../i18n/i18n.ts';
import { idOf } from '../state/conversations.ts';
import { useRead } from '../state/use-read.ts';
import { colleague } from '../state/vocabulary.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { Section } from './section.tsx';

/** Everybody who has taken part. */
export function Participants({ id }: { id: number }) {
  const people = useRead(
    async () => (await call('GET /conversations/{id}/participants', { params: { id } })).data,
    [id],
    (event) => idOf(event) === id && /^(message|conversation\.assigned)/.test(event.type),
  );
  if (!people || people.length === 0) return null;
  return (
    <Section name="participants" title={t('panel.participants')} count={people.length} isFolded>
      <ul class="people">
        {people.map((person) => (
          <li key={`${person.kind}${person.id}`}>
            <Avatar
              person={person}
              size="s"
              url={person.kind === 'agent' ? colleague(person.id)?.avatar_url : null}
            />
            <bdi>{fullName(person) || t('inbox.nobody')}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}
