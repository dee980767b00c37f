/** Pictures of a given size, as far as their headers go. */
export const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(40);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

export const gif = (width: number, height: number) => {
  const bytes = Buffer.alloc(20);
  bytes.write('GIF89a', 'latin1');
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return bytes;
};

export const bmp = (width: number, height: number) => {
  const bytes = Buffer.alloc(60);
  bytes.write('BM', 'latin1');
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(-height, 22);
  return bytes;
};

/** With a segment before the one that tells the size, as cameras write it. */
export const jpeg = (width: number, height: number) => {
  const camera = Buffer.alloc(100);
  camera.writeUInt16BE(0xffe1, 0);
  camera.writeUInt16BE(98, 2);
  const frame = Buffer.from('ffc20011080000000003012200021101031101', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from('ffd8', 'hex'), camera, frame]);
};

type WebpKind = 'VP8 ' | 'VP8L' | 'VP8X';
export const webp = (kind: WebpKind) => (width: number, height: number) => {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 'latin1');
  bytes.write(`WEBP${kind}`, 8, 'latin1');
  if (kind === 'VP8 ') {
    bytes.writeUInt16LE(width, 26);
    bytes.writeUInt16LE(height, 28);
  } else if (kind === 'VP8L') bytes.writeUInt32LE(((height - 1) << 14) | (width - 1), 21);
  else {
    bytes.writeUIntLE(width - 1, 24, 3);
    bytes.writeUIntLE(height - 1, 27, 3);
  }
  return bytes;
};

export const svg = (width: number, height: number) =>
  Buffer.from(
    `<?xml version="1.0"?>\n<!-- drawn --><svg xmlns="x" viewBox="0 0 ${width} ${height}"><g/></svg>`,
  );
