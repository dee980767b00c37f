import { Store } from 'lucide';
import { useMemo } from 'preact/hooks';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { go, pathTo } from '../../state/place.ts';
import { businessName } from '../../ui/business-name.ts';
import { NEW, type PageProps } from '../page.ts';
import { EditForm } from '../parts/edit-form.tsx';
import { EntryHead } from '../parts/entry-head.tsx';
import { TextField } from '../parts/fields.tsx';
import { form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { ListPage } from '../parts/list-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Row } from '../parts/row.tsx';
import { ZoneField } from '../parts/zone-field.tsx';

type Business = Answer<'GET /businesses'>['data'][number];

export function BusinessesPage({ entry }: PageProps) {
  const reading = useReading(async () => (await call('GET /businesses')).data, [], /^business\./);
  if (entry === NEW) return <BusinessForm known={null} />;
  return (
    <Loaded reading={reading}>
      {(all) => {
        const known = all.find(({ id }) => String(id) === entry);
        if (!entry) return <BusinessList all={all} />;
        return known ? <BusinessForm key={entry} known={known} /> : <p class="quiet">{t('settings.gone')}</p>;
      }}
    </Loaded>
  );
}

const BusinessList = ({ all }: { all: Business[] }) => (
  <ListPage
    rows={all}
    keyOf={({ id }) => id}
    wordsOf={({ name, slug }) => `${name} ${slug}`}
    add={{ label: t('businesses.add'), href: pathTo(['settings', 'businesses', NEW]) }}
    empty={{ icon: Store, text: t('businesses.empty') }}
    row={({ id, name, slug, timezone }) => (
      <Row
        href={pathTo(['settings', 'businesses', id])}
        title={businessName(name)}
        detail={<code>{slug}</code>}
        end={timezone}
      />
    )}
  />
);

function BusinessForm({ known }: { known: Business | null }) {
  const start = { slug: known?.slug ?? '', name: known?.name ?? '', timezone: known?.timezone ?? null };
  const filled = useMemo(() => form(start), []);
  const save = () =>
    known
      ? call('PATCH /businesses/{id}', { params: { id: known.id }, body: filled.changes() })
      : call('POST /businesses', { body: filled.values.peek() });
  return (
    <>
      <EntryHead
        page="businesses"
        pageTitle="settings.businesses"
        title={known ? businessName(known.name) : t('businesses.add')}
      />
      <EditForm form={filled} save={save} isNew={!known} onSaved={() => go(['settings', 'businesses'])}>
        <FormPart>
          <TextField form={filled} name="name" label={t('settings.name')} required maxLength={200} />
          {!known && (
            <TextField
              form={filled}
              name="slug"
              label={t('businesses.slug')}
              hint={t('businesses.slug.hint')}
              required
              maxLength={63}
              isCode
            />
          )}
          <ZoneField
            form={filled}
            name="timezone"
            label={t('settings.zone')}
            hint={t('businesses.zone.hint')}
            nullable
          />
        </FormPart>
      </EditForm>
    </>
  );
}
