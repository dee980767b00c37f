/** Text out of the first bytes of whatever a stranger sent: always well formed, without NUL, never an error. */
export function tolerantText(bytes: Buffer, contentType = '') {
  const [, charset = 'utf-8'] = /charset="?([\w-]{1,40})/i.exec(contentType) ?? [];
  // As part of a stream: a character that the cut went through is left out.
  return decoderOf(charset).decode(bytes, { stream: true }).replaceAll('\0', '\uFFFD');
}

function decoderOf(charset: string) {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
