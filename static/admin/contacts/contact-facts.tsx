import type { Contact } from '../api/contract.ts';
import { countryName } from '../i18n/countries.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, relative } from '../i18n/times.ts';
import { Section } from './section.tsx';

export const ContactFacts = ({ contact }: { contact: Contact }) => (
  <Section title={t('contacts.facts')}>
    <dl class="facts">
      {contact.country && <Fact name={t('contacts.country')} value={countryName(contact.country)} />}
      <Moment name={t('contacts.lastActive')} at={contact.last_active_at} />
      <Moment name={t('contacts.since')} at={contact.created_at} />
      <Moment name={t('contacts.blockedAt')} at={contact.blocked_at} />
    </dl>
  </Section>
);

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd dir="auto">{value}</dd>
  </div>
);

const Moment = ({ name, at }: { name: string; at: string | null }) =>
  at && (
    <div>
      <dt>{name}</dt>
      <dd>
        <time dateTime={at} title={dayAndTime(at)}>
          {relative(at)}
        </time>
      </dd>
    </div>
  );
