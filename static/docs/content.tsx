import type { Api, Dialect } from './api.ts';
import { HomePage } from './home-page.tsx';
import { OperationPage } from './operation-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { PageHeading } from './page-heading.tsx';
import type { Place } from './place.ts';
import { SchemaPage, SchemasPage } from './schema-pages.tsx';

type Props = { place: Place; dialects: Dialect[]; api: Api | null };

/** The page for a place. */
export function Content({ place, dialects, api }: Props) {
  if (place.page === 'home') return <HomePage dialects={dialects} />;
  if (!api) return <Nowhere />;
  if (place.page === 'dialect') return <OverviewPage api={api} />;
  if (place.page === 'schemas') return <SchemasPage api={api} />;
  if (place.page === 'schema') return <SchemaOrNothing api={api} name={place.schema} />;
  const operation = api.operations.find(({ id }) => id === place.operation);
  return operation ? <OperationPage api={api} operation={operation} /> : <Nowhere />;
}

function SchemaOrNothing({ api, name }: { api: Api; name: string }) {
  const found = api.schemas.find(([known]) => known === name);
  return found ? <SchemaPage key={name} api={api} name={name} schema={found[1]} /> : <Nowhere />;
}

const Nowhere = () => (
  <>
    <PageHeading>Nothing is described here</PageHeading>
    <p>
      The address may come from another version. <a href="#/">See all dialects</a>.
    </p>
  </>
);

export function titleOf(place: Place, api: Api | null) {
  if (!api || place.page === 'home') return '';
  if (place.page === 'schema') return `${place.schema} · ${api.dialect.title}`;
  if (place.page !== 'operation') return place.page === 'schemas' ? `Schemas · ${api.title}` : api.title;
  const operation = api.operations.find(({ id }) => id === place.operation);
  return `${operation?.summary ?? 'Not found'} · ${api.dialect.title}`;
}
