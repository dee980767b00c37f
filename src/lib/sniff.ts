/** What a file is by its first bytes. What people or their programs say it is, they may say of anything. */
export function contentTypeOf(head: Buffer, declared: string) {
  const claimed = PLAIN_TYPE.test(declared) ? declared.toLowerCase() : UNKNOWN;
  const seen = sniff(head);
  if (seen !== null) return kin[seen]?.test(claimed) ? claimed : seen;
  if (claimed !== UNKNOWN && !wouldBeSeen.has(claimed)) return claimed;
  return isText(head) ? 'text/plain' : UNKNOWN;
}

const UNKNOWN = 'application/octet-stream';
const PLAIN_TYPE = /^[a-z0-9][\w.+-]{0,60}\/[a-z0-9][\w.+-]{0,80}$/i;

type Signature = readonly [type: string, at: number, bytes: string];
const signatures: readonly Signature[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBPVP8'],
  ['image/bmp', 0, 'BM'],
  ['application/pdf', 0, '%PDF-'],
  ['application/zip', 0, 'PK\x03\x04'],
  ['application/gzip', 0, '\x1f\x8b\x08'],
  ['audio/wav', 8, 'WAVE'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, '\xff\xfb'],
  ['audio/flac', 0, 'fLaC'],
  ['audio/ogg', 0, 'OggS'],
  ['video/mp4', 4, 'ftyp'],
  ['video/webm', 0, '\x1a\x45\xdf\xa3'],
];

/** Containers that look alike from outside: which claims about them are believed. */
const kin: Record<string, RegExp> = {
  'application/zip': /^application\/(vnd\.[\w.+-]+|epub\+zip|java-archive|x-zip-compressed)$/,
  'audio/ogg': /^(audio\/opus|video\/ogg|application\/ogg)$/,
  'video/mp4': /^(audio\/(mp4|x-m4a|aac)|video\/(quicktime|3gpp|x-m4v)|image\/(heic|heif|avif))$/,
  'video/webm': /^(audio\/webm|(audio|video)\/x-matroska)$/,
};

const SVG = 'image/svg+xml';
/** Whoever claims one of these without looking like it is not believed. */
const wouldBeSeen = new Set([...signatures.map(([type]) => type), 'image/jpg', SVG]);

function sniff(head: Buffer) {
  const start = head.toString('latin1', 0, 16);
  const found = signatures.find(([, at, bytes]) => start.startsWith(bytes, at));
  return found?.[0] ?? (isSvg(head) ? SVG : null);
}

const SVG_START =
  /^\ufeff?\s*(<\?xml(?:(?!\?>)[\s\S])*\?>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/i;
const isSvg = (head: Buffer) => SVG_START.test(head.toString('utf8', 0, 2048));

function isText(head: Buffer) {
  if (head.length === 0) return false;
  for (const byte of head.subarray(0, 2048)) if (byte < 9 || (byte > 13 && byte < 32)) return false;
  return true;
}
