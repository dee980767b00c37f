/** What a text says, without its markup. The document it is read into is never shown, and nothing in it runs. */
export function plainText(content: string, type: 'text' | 'html') {
  if (type === 'text') return content;
  const { body } = new DOMParser().parseFromString(
    content.replaceAll(/<(?:br|\/p|\/div|\/li)\b/gi, '\n$&'),
    'text/html',
  );
  return body.textContent.trim();
}
