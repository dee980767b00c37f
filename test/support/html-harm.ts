const TAGS =
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div ' +
  'dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ' +
  'ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr';
const tags = new Set(TAGS.split(' '));
const ELEMENT = /<\/?([a-z0-9]+)((?: [a-z]+(?:="[^"<>]*")?)*)(?: \/)?>/g;
const ATTRIBUTE = / ([a-z]+)(?:="([^"]*)")?/g;
const attributes = new Set(
  (
    'href rel target src alt title lang dir role align valign bgcolor width height border cellpadding cellspacing ' +
    'colspan rowspan scope span start type reversed value color face size datetime open style class'
  ).split(' '),
);
const MOVING =
  /(^|;)(?!(color|background|background-color|font|width|height|margin|padding|border|text|line)[a-z-]*:)/;

/**
 * What could do harm in HTML that is said to be clean: anything but elements and attributes of a short list, written in
 * the one way that every reader understands alike. It knows nothing of how the cleaning is done.
 */
export function harmOf(clean: string) {
  const elements = [...clean.matchAll(ELEMENT)];
  const between = clean.replaceAll(ELEMENT, '');
  return [
    ...(/[<>]/.test(between) ? [`a bracket in: ${between}`] : []),
    ...elements.flatMap(([whole, tag = '', given = '']) => [
      ...(tags.has(tag) ? [] : [`the element ${whole}`]),
      ...[...given.matchAll(ATTRIBUTE)].flatMap(([, name = '', value = '']) => harmIn(tag, name, value)),
      ...(given.includes(' href=') && !given.includes(' rel="noopener') ? [`an opener: ${whole}`] : []),
    ]),
  ];
}

function harmIn(tag: string, name: string, value: string) {
  const isFine = attributes.has(name) && (checks[name]?.(value, tag) ?? true);
  return isFine ? [] : [`the attribute ${name}="${value}"`];
}

const checks: Record<string, (value: string, tag: string) => boolean> = {
  href: (value, tag) => tag === 'a' && /^(https?:\/\/[^/\\]|mailto:|tel:)/i.test(value),
  src: (value, tag) => tag === 'img' && /^(https:\/\/[^/\\]|cid:|data:image\/(?!svg))/i.test(value),
  target: (value) => value === '_blank',
  class: (value) =>
    /^(gmail_|yahoo_|protonmail_|moz-cite-|mail-editor-|OutlookMessageHeader|divRplyFwdMsg|appendonsend)/.test(
      value,
    ),
  style: (value) =>
    !/[\\/*@{}<>]|url|expression|var|-\d|\d{5}|&/i.test(value.replaceAll('&quot;', '')) &&
    !MOVING.test(value),
};
