const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['YaBrowser/', 'Yandex Browser'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

type Names = readonly (readonly [mark: string, name: string])[];
const named = (text: string, names: Names) => names.find(([mark]) => text.includes(mark))?.[1];

/** Which browser says this of itself: “Firefox, Linux”. What is not known is shown as it is. */
export function browserIn(userAgent: string) {
  const parts = [named(userAgent, browsers), named(userAgent, systems)].filter(Boolean);
  return parts.join(', ') || userAgent || '—';
}
