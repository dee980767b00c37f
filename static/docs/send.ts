import type { FormPart, Prepared } from './prepare.ts';

export type Answer = {
  status: number;
  statusText: string;
  waitMs: number;
  headers: [name: string, value: string][];
  mediaType: string;
  bytes: number;
  /** The beginning of the body when it is text; null for anything else. */
  text: string | null;
  isComplete: boolean;
};

const MOST_SHOWN = 500_000;
const TEXTUAL = /^(text\/|application\/([\w.-]+\+)?(json|xml|javascript|x-ndjson|problem))/;

/** Sends the request and tells of the answer as it arrives, so that a stream can be watched. */
export async function send(request: Prepared, signal: AbortSignal, watch: (answer: Answer) => void) {
  const startedAt = performance.now();
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    body: bodyOf(request),
    signal,
    // Never on the strength of a session that happens to be open in this browser.
    credentials: 'omit',
    cache: 'no-store',
  });
  const mediaType = response.headers.get('content-type') ?? '';
  const answer: Answer = {
    status: response.status,
    statusText: response.statusText,
    waitMs: performance.now() - startedAt,
    headers: [...response.headers],
    mediaType,
    bytes: 0,
    text: TEXTUAL.test(mediaType) || !mediaType ? '' : null,
    isComplete: false,
  };
  await readAll(response, answer, watch);
  watch({ ...answer, isComplete: true });
}

async function readAll(response: globalThis.Response, answer: Answer, watch: (answer: Answer) => void) {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    answer.bytes += chunk.value.length;
    if (answer.text !== null && answer.text.length < MOST_SHOWN)
      answer.text += decoder.decode(chunk.value, { stream: true });
    watch({ ...answer });
  }
}

function bodyOf({ body, parts }: Prepared) {
  if (parts.length > 0) return formOf(parts);
  return body === '' ? null : body;
}

function formOf(parts: FormPart[]) {
  const form = new FormData();
  for (const { name, value, files } of parts) {
    for (const file of files) form.append(name, file);
    if (value) form.append(name, value);
  }
  return form;
}
