import type { Api, Operation, Parameter } from './api.ts';
import { exampleOf } from './example.ts';

/** What a reader has filled in so far. Values are kept by place and name, because a path and a query may share one. */
export type Draft = {
  values: Record<string, string>;
  mediaType: string;
  body: string;
  fields: Record<string, string>;
  files: Record<string, File[]>;
};

export const valueKey = ({ place, name }: Parameter) => `${place} ${name}`;
export const isForm = (mediaType: string) => mediaType.startsWith('multipart/form-data');

/** The least that such a request needs; `withAllFields` shows what else it may carry. */
export function emptyDraft(api: Api, operation: Operation, withAllFields = false): Draft {
  const content = operation.body?.contents[0];
  const mediaType = content?.mediaType ?? '';
  const purpose = withAllFields ? 'request' : 'minimal';
  const example = content && (content.example ?? exampleOf(api.source, content.schema, purpose));
  const body = content && !isForm(mediaType) ? asText(example) : '';
  return { values: {}, mediaType, body, fields: {}, files: {} };
}

export const asText = (example: unknown) =>
  typeof example === 'string' ? example : JSON.stringify(example, null, 2);
