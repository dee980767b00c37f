import { readable } from '../plain.ts';

/** Mails as programs read them. Texts are base64: whatever somebody wrote, no line of it can be taken for anything else. */
export type Part = { headers: Record<string, string>; body: string };

const LINE = 76;
const lines = (base64: string) => base64.replaceAll(new RegExp(`.{${LINE}}(?=.)`, 'g'), '$&\r\n');
export const base64 = (bytes: Buffer) => lines(bytes.toString('base64'));

export const textPart = (text: string, type = 'text/plain'): Part => ({
  headers: { 'Content-Type': `${type}; charset=utf-8`, 'Content-Transfer-Encoding': 'base64' },
  body: base64(Buffer.from(text)),
});

export const filePart = (filename: string, contentType: string, bytes: Buffer): Part => ({
  headers: {
    'Content-Type': /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : 'application/octet-stream',
    'Content-Transfer-Encoding': 'base64',
    'Content-Disposition': `attachment;\r\n filename*=UTF-8''${encoded(filename)}`,
  },
  body: base64(bytes),
});

/** One part by itself, or several within a boundary that no base64 can hold. */
export function assembled(headers: Record<string, string>, parts: readonly Part[], mark: string) {
  const [only] = parts;
  if (only && parts.length === 1)
    return written({ headers: { ...headers, ...only.headers }, body: only.body });
  const boundary = `=_${mark}`;
  const type = { 'MIME-Version': '1.0', 'Content-Type': `multipart/mixed; boundary="${boundary}"` };
  const body = parts.map((part) => `--${boundary}\r\n${written(part)}`).join('');
  return written({ headers: { ...headers, ...type }, body: `${body}--${boundary}--` });
}

const written = ({ headers, body }: Part) =>
  `${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}\r\n`;

/** Words beyond ASCII in a header, in pieces of at most 75 characters that each stand for whole letters (RFC 2047). */
export function headerText(text: string) {
  const line = readable(text).replaceAll(/\s+/g, ' ').trim();
  if (/^[\x20-\x7e]{0,200}$/.test(line) && !line.includes('=?')) return line;
  return pieces(line)
    .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`)
    .join('\r\n ');
}

const BYTES_IN_PIECE = 42;

function pieces(line: string) {
  const found: string[] = [];
  let piece = '';
  for (const letter of line) {
    if (Buffer.byteLength(piece + letter) > BYTES_IN_PIECE) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

/** `Name <address>`; whoever has no address gets one at which nobody is. */
export function mailbox(name: string, email: string | null, otherwise: string) {
  const address = email !== null && /^[^\s<>"@]+@[^\s<>"@]+$/.test(email) ? email : otherwise;
  const shown = headerText(name);
  if (shown === '') return address;
  return `${/^=\?/.test(shown) ? shown : `"${shown.replaceAll(/["\\]/g, '\\$&')}"`} <${address}>`;
}

/** Sat, 14 Mar 2026 09:30:00 +0000 */
export const mailDate = (at: number) => new Date(at).toUTCString().replace('GMT', '+0000');

const encoded = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
