/**
 * The fonts of documents, in the order in which they are asked whether they know a letter; small ones first. build.mjs
 * packs the same files into the executable. All are under the SIL Open Font License.
 */
export const fontFiles = {
  sans: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  arabic: 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  hebrew: 'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
  emoji: 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  han: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  hangul: 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
} as const;
export type FontName = keyof typeof fontFiles;
// The cast: a type cannot follow `keys`.
export const fontNames = Object.keys(fontFiles) as FontName[];
