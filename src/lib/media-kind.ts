/** What a file is, as roughly as people put it. */
export const mediaKinds = ['image', 'video', 'audio', 'document', 'archive', 'other'] as const;
export type MediaKind = (typeof mediaKinds)[number];

const kindsBy: readonly (readonly [MediaKind, RegExp])[] = [
  ['image', /^image\//],
  ['video', /^video\//],
  ['audio', /^audio\/|^application\/ogg$/],
  ['archive', /^application\/(zip|gzip|x-(7z|rar|tar|bzip2|zip)|java-archive|vnd\.rar)/],
  ['document', /^text\/|^application\/(pdf|rtf|json|xml|msword|epub|vnd\.(ms-|oasis\.|openxmlformats))/],
];

export const mediaKindOf = (contentType: string): MediaKind =>
  kindsBy.find(([, types]) => types.test(contentType))?.[0] ?? 'other';
