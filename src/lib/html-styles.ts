/** Properties that shape and colour what they stand on. None moves it elsewhere, lays it over the page or loads anything. */
const properties: ReadonlySet<string> = new Set([
  ...['color', 'background', 'background-color', 'direction', 'display', 'float', 'clear', 'visibility'],
  ...['font', 'font-family', 'font-size', 'font-style', 'font-variant', 'font-weight', 'line-height'],
  ...[
    'text-align',
    'text-decoration',
    'text-decoration-line',
    'text-transform',
    'letter-spacing',
    'word-spacing',
  ],
  ...['vertical-align', 'white-space', 'word-break', 'word-wrap', 'overflow-wrap', 'unicode-bidi'],
  ...['width', 'min-width', 'max-width', 'height', 'min-height', 'max-height', 'box-sizing', 'table-layout'],
  ...[
    'border',
    'border-collapse',
    'border-color',
    'border-radius',
    'border-spacing',
    'border-style',
    'border-width',
  ],
  ...['list-style-type', 'caption-side', 'empty-cells'],
  ...sides('margin'),
  ...sides('padding'),
  ...['top', 'right', 'bottom', 'left'].flatMap((side) => edge(`border-${side}`)),
]);

function sides(name: string) {
  return [name, ...['top', 'right', 'bottom', 'left'].map((side) => `${name}-${side}`)];
}

function edge(name: string) {
  return [name, `${name}-color`, `${name}-style`, `${name}-width`];
}

// A value is made of these and of nothing else: no url(), no escapes, no comments. A number has neither a minus, which
// would pull things over others, nor more than four digits.
const NUMBER = '(?:\\d{1,4}(?:\\.\\d{1,9})?|\\.\\d{1,9})(?:%|[a-z]{1,4})?';
const WORD = '\\p{L}[\\p{L}\\p{N}_-]*';
const TEXT = '"[\\p{L}\\p{N}_., -]*"|\'[\\p{L}\\p{N}_., -]*\'';
const COLOUR = '#[\\da-f]{3,8}|(?:rgb|hsl)a?\\([\\d.,%/ ]{1,60}\\)';
const TOKEN = `(?:${COLOUR}|${NUMBER}|${WORD}|${TEXT})`;
const safeValue = new RegExp(`^${TOKEN}(?:[\\s,/]+${TOKEN})*(?:\\s*!important)?$`, 'iu');

const LONGEST_VALUE = 300;

/** What is harmless of a style attribute, written anew. */
export const safeStyle = (style: string) => style.split(';').flatMap(declaration).join(';');

function declaration(typed: string) {
  const colon = typed.indexOf(':');
  const name = typed.slice(0, colon).trim().toLowerCase();
  const value = typed.slice(colon + 1).trim();
  const isSafe = properties.has(name) && value.length <= LONGEST_VALUE && safeValue.test(value);
  return isSafe ? [`${name}:${value}`] : [];
}
