/** Scripts by where their letters stand, and the language of those that one language alone is written in. */
const ranges: readonly [first: number, last: number, script: string][] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xc0, 0x24f, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x531, 0x587, 'Armn'],
  [0x5d0, 0x5ea, 'Hebr'],
  [0x620, 0x6ff, 'Arab'],
  [0x750, 0x77f, 'Arab'],
  [0x900, 0x97f, 'Deva'],
  [0x980, 0x9ff, 'Beng'],
  [0xa00, 0xa7f, 'Guru'],
  [0xa80, 0xaff, 'Gujr'],
  [0xb80, 0xbff, 'Taml'],
  [0xc00, 0xc7f, 'Telu'],
  [0xc80, 0xcff, 'Knda'],
  [0xd00, 0xd7f, 'Mlym'],
  [0xd80, 0xdff, 'Sinh'],
  [0xe01, 0xe5b, 'Thai'],
  [0xe81, 0xedf, 'Laoo'],
  [0x1000, 0x109f, 'Mymr'],
  [0x10a0, 0x10ff, 'Geor'],
  [0x1200, 0x137f, 'Ethi'],
  [0x1780, 0x17ff, 'Khmr'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x3041, 0x30ff, 'Kana'],
  [0x3400, 0x9fff, 'Hani'],
  [0xac00, 0xd7a3, 'Hang'],
];

/** Written in by one language that matters, or told by nothing but its script. */
export const languageOfScript: Readonly<Record<string, string>> = {
  Grek: 'el',
  Armn: 'hy',
  Hebr: 'he',
  Beng: 'bn',
  Guru: 'pa',
  Gujr: 'gu',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Sinh: 'si',
  Thai: 'th',
  Laoo: 'lo',
  Mymr: 'my',
  Geor: 'ka',
  Ethi: 'am',
  Khmr: 'km',
  Hang: 'ko',
  Kana: 'ja',
  Hani: 'zh',
};

/** Japanese is known by its kana, however many Chinese characters stand between them. */
const KANA_SHARE = 0.05;

/** The script that most of a text is written in, and the share of its letters that are. null: there is no letter. */
export function mainScript(text: string): { script: string; share: number } | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const script = scriptOf(text.charCodeAt(at));
    if (script === null) continue;
    letters++;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Hani') ?? 0;
  if (kana > 0 && kana >= (kana + han) * KANA_SHARE) {
    counts.set('Kana', kana + han);
    counts.delete('Hani');
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most ? { script: most[0], share: most[1] / letters } : null;
}

function scriptOf(code: number) {
  if (code < 0xc0) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) ? 'Latn' : null;
  if (code >= 0x400 && code <= 0x52f) return 'Cyrl';
  for (const [first, last, script] of ranges) if (code >= first && code <= last) return script;
  return null;
}
