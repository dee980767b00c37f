import type { ContactImportPreview } from '../../api/contract.ts';
import { number, t } from '../../i18n/i18n.ts';
import { fullName } from '../../ui/avatar.tsx';

type Row = ContactImportPreview['rows'][number];
const outcomes = {
  add: 'contacts.rowAdd',
  update: 'contacts.rowUpdate',
  keep: 'contacts.rowKeep',
  refuse: 'contacts.rowRefuse',
} as const;

/** The first rows as they would be stored, and the first that would be refused, with the reason. */
export const PreviewRows = ({ preview: { rows, refusals } }: { preview: ContactImportPreview }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section class="preview-rows" tabIndex={0} aria-label={t('contacts.importPreview')}>
    <table>
      <thead>
        <tr>
          <th scope="col">{t('contacts.row')}</th>
          <th scope="col">{t('contacts.outcome')}</th>
          <th scope="col">{t('contacts.wholeName')}</th>
          <th scope="col">{t('contacts.identities')}</th>
          <th scope="col">{t('contacts.attributes')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowLine key={row.row} row={row} />
        ))}
        {refusals
          .filter(({ row }) => !rows.some((shown) => shown.row === row))
          .map(({ row, reason }) => (
            <Refused key={row} row={row} reason={reason} />
          ))}
      </tbody>
    </table>
  </section>
);

function RowLine({ row: { row, outcome, contact, reason } }: { row: Row }) {
  if (!contact) return <Refused row={row} reason={reason ?? ''} />;
  return (
    <tr>
      <td>{number(row)}</td>
      <td>{t(outcomes[outcome])}</td>
      <td dir="auto">{fullName(contact)}</td>
      <td>
        <bdi>{contact.identities.map(({ value }) => value).join(', ')}</bdi>
      </td>
      <td dir="auto">
        {[contact.country, ...Object.values(contact.custom_attributes)].filter(Boolean).join(', ')}
      </td>
    </tr>
  );
}

const Refused = ({ row, reason }: { row: number; reason: string }) => (
  <tr class="refused">
    <td>{number(row)}</td>
    <td>{t('contacts.rowRefuse')}</td>
    <td colSpan={3} dir="auto">
      {reason}
    </td>
  </tr>
);
