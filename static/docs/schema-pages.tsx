import type { Api } from './api.ts';
import { CopyButton } from './copy-button.tsx';
import { asText } from './draft.ts';
import { exampleOf } from './example.ts';
import { parseInline } from './inline.ts';
import type { Bag } from './json.ts';
import { JsonView } from './json-view.tsx';
import { InlineMarkdown } from './markdown-view.tsx';
import { PageHeading } from './page-heading.tsx';
import { dialectHref, operationHref, schemaHref, schemasHref } from './place.ts';
import { SchemaTree } from './schema-tree.tsx';
import { shapeOf } from './shape.ts';
import { usersOf } from './users.ts';

export const SchemasPage = ({ api }: { api: Api }) => (
  <div class="overview">
    <p class="crumbs">
      <a href={dialectHref(api.dialect.name)}>{api.dialect.title}</a>
    </p>
    <PageHeading>Schemas</PageHeading>
    {api.schemas.length === 0 && <p>This document names no schemas.</p>}
    <ul class="schemas">
      {api.schemas.map(([name, schema]) => (
        <li key={name}>
          <a href={schemaHref(api.dialect.name, name)}>{name}</a>{' '}
          <span class="quiet">
            <InlineMarkdown text={parseInline(shapeOf(api.source, schema).description)} />
          </span>
        </li>
      ))}
    </ul>
  </div>
);

export function SchemaPage({ api, name, schema }: { api: Api; name: string; schema: Bag }) {
  const example = asText(exampleOf(api.source, schema));
  return (
    <article class="operation">
      <header class="operation-head">
        <p class="crumbs">
          <a href={dialectHref(api.dialect.name)}>{api.dialect.title}</a> <span aria-hidden="true">/</span>{' '}
          <a href={schemasHref(api.dialect.name)}>Schemas</a>
        </p>
        <PageHeading>{name}</PageHeading>
      </header>
      <div class="contract">
        <SchemaTree schema={schema} name={name} />
        <Users api={api} name={name} />
      </div>
      <aside class="exchange" aria-label="Example">
        <section class="bubble answers">
          <div class="bubble-head">
            <h2>Example</h2>
            <CopyButton text={example} label="Copy the example" />
          </div>
          <JsonView text={example} label="Example" />
        </section>
      </aside>
    </article>
  );
}

function Users({ api, name }: { api: Api; name: string }) {
  const users = usersOf(api, name);
  if (users.length === 0) return null;
  return (
    <section>
      <h2>Where it is used</h2>
      <ul class="schemas">
        {users.map((operation) => (
          <li key={operation.id}>
            <a href={operationHref(api.dialect.name, operation.id)}>{operation.summary}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
