import { csrfToken } from './call.ts';
import type { Media } from './contract.ts';
import { OFFLINE, Refusal } from './refusal.ts';
import { signedInAgain } from './session-end.ts';
import { expectedAgent, refused } from './whose.ts';

type Manner = { isInText: boolean; onProgress: (share: number) => void; signal: AbortSignal };

/** Uploads a file, telling how far it has come, which fetch does not. Throws a Refusal. */
export async function upload(file: File, manner: Manner): Promise<Media> {
  const answered = await send(file, manner);
  if (answered.status === 401) {
    await signedInAgain();
    return upload(file, manner);
  }
  if (!answered.ok) throw await refused(answered);
  return answered.json();
}

function send(file: File, { isInText, onProgress, signal }: Manner) {
  return new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/media');
    const headers = { 'X-CSRF-Token': csrfToken(), ...expectedAgent() };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new Refusal(0, OFFLINE, 'offline'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    if (isInText) form.append('inline', 'true');
    request.send(form);
  });
}
