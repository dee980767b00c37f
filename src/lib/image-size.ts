export type ImageSize = { width: number; height: number };

/** Width and height as the header of a picture tells them; null when it does not. */
export function imageSize(head: Buffer, contentType: string): ImageSize | null {
  const format = formats[contentType];
  if (!format || head.length < format.atLeast) return null;
  const size = format.read(head);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

type Format = { atLeast: number; read: (head: Buffer) => ImageSize | null };
const formats: Record<string, Format> = {
  'image/png': {
    atLeast: 24,
    read: (head) => ({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) }),
  },
  'image/gif': {
    atLeast: 10,
    read: (head) => ({ width: head.readUInt16LE(6), height: head.readUInt16LE(8) }),
  },
  'image/bmp': { atLeast: 26, read: bmp },
  'image/webp': { atLeast: 30, read: webp },
  'image/jpeg': { atLeast: 4, read: jpeg },
  'image/svg+xml': { atLeast: 1, read: svg },
};

const OLD_BMP_HEADER = 12;

function bmp(head: Buffer): ImageSize {
  if (head.readUInt32LE(14) === OLD_BMP_HEADER)
    return { width: head.readUInt16LE(18), height: head.readUInt16LE(20) };
  // A negative height says that the rows go from top to bottom.
  return { width: head.readInt32LE(18), height: Math.abs(head.readInt32LE(22)) };
}

function webp(head: Buffer): ImageSize | null {
  const kind = head.toString('latin1', 12, 16);
  if (kind === 'VP8 ')
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  if (kind === 'VP8X') return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  if (kind !== 'VP8L') return null;
  const bits = head.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

const FRAME_HEADERS = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Goes from segment to segment until the one that describes the frame. */
function jpeg(head: Buffer): ImageSize | null {
  let at = 2;
  while (at + 9 <= head.length && head[at] === 0xff) {
    const marker = head[at + 1] ?? 0;
    if (FRAME_HEADERS.has(marker))
      return { width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) };
    // Segments may be padded with any number of 0xff.
    at += marker === 0xff ? 1 : 2 + head.readUInt16BE(at + 2);
  }
  return null;
}

function svg(head: Buffer): ImageSize | null {
  const tag = /<svg\b[^>]*/i.exec(head.toString('utf8', 0, 8192))?.[0] ?? '';
  const length = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*(\\d{1,6}(?:\\.\\d{1,6})?)(?:px)?\\s*["']`).exec(tag)?.[1]);
  const [, , wide = 0, high = 0] = (/\sviewBox\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '')
    .split(/[\s,]+/)
    .map(Number);
  return whole(length('width') || wide, length('height') || high);
}

const MOST = 1_000_000;
const whole = (width: number, height: number) =>
  width > 0 && height > 0 && width <= MOST && height <= MOST
    ? { width: Math.round(width), height: Math.round(height) }
    : null;
