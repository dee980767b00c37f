import type { Api, Operation } from './api.ts';
import { CopyButton } from './copy-button.tsx';
import { patternOf } from './credentials.ts';
import { Exchange } from './exchange.tsx';
import { Icon } from './icons.tsx';
import { Markdown } from './markdown-view.tsx';
import { Method, Path } from './method.tsx';
import { PageHeading } from './page-heading.tsx';
import { Parameters } from './parameters.tsx';
import { dialectHref, operationHref } from './place.ts';
import { ContentView, Responses } from './responses.tsx';

export const OperationPage = ({ api, operation }: { api: Api; operation: Operation }) => (
  <article class="operation">
    <header class="operation-head">
      <p class="crumbs">
        <a href={dialectHref(api.dialect.name)}>{api.dialect.title}</a> <span aria-hidden="true">/</span>{' '}
        {operation.tag}
      </p>
      <PageHeading>
        {operation.summary} {operation.isDeprecated && <span class="deprecated">deprecated</span>}
      </PageHeading>
      <p class="address">
        <Method operation={operation} />
        <Path base={operation.base} path={operation.path} />
        {!operation.isWebhook && <CopyButton text={operation.base + operation.path} label="Copy the path" />}
      </p>
      <Needs operation={operation} />
      <Markdown source={operation.description} />
    </header>
    <div class="contract">
      <Parameters operation={operation} />
      <RequestBody operation={operation} />
      <Responses operation={operation} />
      <Neighbours api={api} operation={operation} />
    </div>
    <Exchange key={operation.id} api={api} operation={operation} />
  </article>
);

function Needs({ operation: { isWebhook, credentials, permissions } }: { operation: Operation }) {
  if (isWebhook) return <p class="needs">This server sends it to the address of your webhook.</p>;
  return (
    <ul class="needs">
      <li>
        <Icon name="key" />
        {credentials.length === 0 ? (
          'Public: no key needed'
        ) : (
          <Credentials patterns={credentials.map(patternOf)} />
        )}
      </li>
      {permissions.map((permission) => (
        <li key={permission}>
          <Icon name="lock" />
          <span>
            needs the permission <code>{permission}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}

const Credentials = ({ patterns }: { patterns: string[] }) => (
  <span>
    {patterns.filter(Boolean).map((pattern, index) => (
      <span key={pattern}>
        {index > 0 && ' or '}
        <code>{pattern}</code>
      </span>
    ))}
  </span>
);

const RequestBody = ({ operation: { body } }: { operation: Operation }) =>
  body && (
    <section>
      <h2>Request body {body.isRequired && <span class="required">required</span>}</h2>
      <Markdown source={body.description} level={3} />
      {body.contents.map((content) => (
        <ContentView key={content.mediaType} content={content} />
      ))}
    </section>
  );

function Neighbours({ api, operation }: { api: Api; operation: Operation }) {
  const all = api.groups.flatMap(({ operations }) => operations);
  const at = all.indexOf(operation);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    <nav class="neighbours" aria-label="Neighbouring operations">
      {before && <a href={operationHref(api.dialect.name, before.id)}>← {before.summary}</a>}
      {after && (
        <a class="next" href={operationHref(api.dialect.name, after.id)}>
          {after.summary} →
        </a>
      )}
    </nav>
  );
}
