const LONGEST = 200;

/** A name that can be shown and saved: no folders, nothing invisible, nothing that turns the direction of writing. */
export function safeFileName(given: string) {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const shown = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return shown === '' ? 'file' : shortened(shown);
}

/** Without the dot, in lower case; nothing when there is none. */
export const extensionOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

function shortened(name: string) {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const extension = /\.[^.]{1,20}$/.exec(name)?.[0] ?? '';
  return characters.slice(0, LONGEST - extension.length).join('') + extension;
}

/** `Content-Disposition` after RFC 6266: the plain name for old clients, the whole one for the others. */
export function disposition(how: 'inline' | 'attachment', name: string) {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
