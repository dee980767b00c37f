import { crc32, deflateSync } from 'node:zlib';
import type { Domain } from '../domain/domain.ts';
import type { Received } from '../domain/media/media.ts';

/** What customers attach: a picture and a document, made here so that nothing has to be carried along. */
export async function customersFiles({ receive }: Domain['media']): Promise<Received[]> {
  return [
    await receive(one(picture(240, 180)), { filename: 'photo.png', contentType: 'image/png' }),
    await receive(one(document()), { filename: 'invoice.pdf', contentType: 'application/pdf' }),
  ];
}

async function* one(bytes: Buffer) {
  yield bytes;
}

/** A parcel in front of an evening sky, more or less. */
function picture(width: number, height: number) {
  const lineBytes = 1 + width * 3;
  const lines = Buffer.alloc(lineBytes * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines.set(colourAt(x / width, y / height), y * lineBytes + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  head.set([8, 2], 8);
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND')];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function colourAt(x: number, y: number): number[] {
  const isParcel = x > 0.3 && x < 0.7 && y > 0.4 && y < 0.85;
  if (!isParcel) return [250 - 90 * y, 190 - 60 * y, 150 + 70 * y];
  return Math.abs(x - 0.5) < 0.03 || Math.abs(y - 0.6) < 0.03 ? [120, 84, 50] : [196, 148, 96];
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** One page with a few words on it. */
function document() {
  const words = 'BT /F1 24 Tf 72 720 Td (Invoice AB-12345) Tj 0 -40 Td (Total: 120.00) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, nth) => {
    const at = text.length;
    text += `${nth + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}
