import type { Credential } from './credentials.ts';
import type { FormPart, Prepared } from './prepare.ts';

/** The request as a line for the shell. The key comes from the environment: a copied line gives no secret away. */
export function curlOf(request: Prepared, credential: Credential | null) {
  const hasData = request.body !== '' || request.parts.length > 0;
  const isUsual = request.method === (hasData ? 'POST' : 'GET');
  const lines = [
    `curl ${isUsual ? '' : `-X ${request.method} `}${quoted(request.url)}`,
    ...credentialLine(credential),
    ...request.headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    // Not --data: it would read a file where the body begins with @.
    ...(request.body ? [`--data-raw ${quoted(request.body)}`] : []),
    ...request.parts.flatMap(partLine),
  ];
  return lines.join(' \\\n  ');
}

/** What the shell must know before the line works. */
export function environmentOf(credential: Credential | null) {
  if (!credential) return '';
  return takesBoth(credential) ? 'CONFAB_KEY and CONFAB_SECRET' : 'CONFAB_TOKEN';
}

function credentialLine(credential: Credential | null) {
  if (credential?.kind === 'basic') return ['-u "$CONFAB_KEY:$CONFAB_SECRET"'];
  if (credential?.kind === 'token') return ['-H "Authorization: token $CONFAB_KEY:$CONFAB_SECRET"'];
  if (credential?.kind === 'bearer') return ['-H "Authorization: Bearer $CONFAB_TOKEN"'];
  if (credential?.kind === 'header') return [`-H "${credential.header}: $CONFAB_TOKEN"`];
  return [];
}

const takesBoth = ({ kind }: Credential) => kind === 'basic' || kind === 'token';

function partLine({ name, isFile, value, files }: FormPart) {
  if (isFile) return [`-F ${quoted(`${name}=@${files[0]?.name ?? 'FILE'}`)}`];
  return value ? [`--form-string ${quoted(`${name}=${value}`)}`] : [];
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
