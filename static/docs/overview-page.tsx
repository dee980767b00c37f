import type { Api, Group } from './api.ts';
import { CopyButton } from './copy-button.tsx';
import { patternOf } from './credentials.ts';
import { parseInline } from './inline.ts';
import { InlineMarkdown, Markdown } from './markdown-view.tsx';
import { Method, Path } from './method.tsx';
import { PageHeading } from './page-heading.tsx';
import { operationHref } from './place.ts';

export const OverviewPage = ({ api }: { api: Api }) => (
  <div class="overview">
    <PageHeading>{api.title}</PageHeading>
    <p class="address">
      <code class="path">{location.origin + api.base}</code>
      <CopyButton text={location.origin + api.base} label="Copy the base address" />
    </p>
    <p class="quiet">
      {api.version && `Version ${api.version}, `}
      {api.operations.length} operations, <a href={api.dialect.openapi}>OpenAPI document</a>
    </p>
    <Markdown source={api.description} />
    <Credentials api={api} />
    {api.groups.map((group) => (
      <GroupTable key={group.name} api={api} group={group} />
    ))}
  </div>
);

const Credentials = ({ api: { credentials } }: { api: Api }) =>
  credentials.length > 0 && (
    <section>
      <h2>Credentials</h2>
      <p>Any one of these; the token is your key’s id and secret joined by a dot.</p>
      <dl class="credentials">
        {credentials.map((credential) => (
          <div key={credential.name}>
            <dt>
              <code>{patternOf(credential) || credential.name}</code>
            </dt>
            <dd>
              <InlineMarkdown text={parseInline(credential.description)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );

const GroupTable = ({ api, group }: { api: Api; group: Group }) => (
  <section>
    <h2>{group.name}</h2>
    <Markdown source={group.description} level={3} />
    <ul class="operations">
      {group.operations.map((operation) => (
        <li key={operation.id}>
          <a href={operationHref(api.dialect.name, operation.id)}>
            <Method operation={operation} />
            <Path base={operation.base === api.base ? '' : operation.base} path={operation.path} />
            <span class="operation-summary">{operation.summary}</span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);
