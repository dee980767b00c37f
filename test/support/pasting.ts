/** One dot. */
export const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What a clipboard with a picture, and perhaps more, does to the text when it is pasted. */
const pasting = (parts: string) => `{
  const bytes = Uint8Array.from(atob('${PICTURE}'), (sign) => sign.charCodeAt(0));
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([bytes], 'tooth.png', { type: 'image/png' }));
  ${parts}
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('.ProseMirror').dispatchEvent(event);
}`;

export const PASTE = pasting('');
export const PASTE_TABLE = pasting(`clipboardData.setData('text/html', '<p>Two and two</p>');
  clipboardData.setData('text/plain', 'Two and two');`);
