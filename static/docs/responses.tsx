import type { Content, Operation, Response } from './api.ts';
import { parseInline } from './inline.ts';
import { InlineMarkdown } from './markdown-view.tsx';
import { ParameterRows } from './parameters.tsx';
import { SchemaTree } from './schema-tree.tsx';

export const Responses = ({ operation: { responses, isWebhook } }: { operation: Operation }) =>
  responses.length > 0 && (
    <section>
      <h2>{isWebhook ? 'What your server responds' : 'Responses'}</h2>
      {responses.map((response, index) => (
        <ResponseView key={response.status} response={response} isOpen={index === 0} />
      ))}
    </section>
  );

const ResponseView = ({ response, isOpen }: { response: Response; isOpen: boolean }) => (
  <details class="response" open={isOpen}>
    <summary>
      <Status status={response.status} />
      <span class="response-about">
        <InlineMarkdown text={parseInline(response.description)} />
      </span>
    </summary>
    {response.headers.length > 0 && (
      <>
        <h3>Headers</h3>
        <ParameterRows parameters={response.headers} />
      </>
    )}
    {response.contents.map((content) => (
      <ContentView key={content.mediaType} content={content} />
    ))}
    {response.contents.length === 0 && <p class="quiet">No body.</p>}
  </details>
);

export const Status = ({ status }: { status: string }) => (
  <span class={`status status-${/^[1-5]/.exec(status)?.[0] ?? 'other'}`}>{status}</span>
);

export const ContentView = ({ content: { mediaType, schema } }: { content: Content }) => (
  <div class="content">
    <p class="media-type">{mediaType}</p>
    <SchemaTree schema={schema} />
  </div>
);
