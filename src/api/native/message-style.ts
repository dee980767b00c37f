export type Theme = 'light' | 'dark';

/** The colours of static/shared/tokens.css, which a page in an origin of its own cannot load. */
const colours: Record<Theme, { ink: string; soft: string; line: string; link: string }> = {
  light: { ink: '#1e2628', soft: '#566165', line: '#e3ddd0', link: '#0f6655' },
  dark: { ink: '#e7ebe9', soft: '#a7b3b3', line: '#2d3638', link: '#6ad3ba' },
};

/** The ground is that of the page around, unless the message brings colours for paper. */
export function styleFor(theme: Theme, isPaper: boolean) {
  const { ink, soft, line, link } = colours[theme];
  return `
:root { color-scheme: ${theme}; }
body { margin: 0; ${isPaper ? 'padding: 8px; background: #fff;' : ''} color: ${ink}; overflow-wrap: anywhere;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
a { color: ${link}; }
img { max-width: 100%; height: auto; }
table { max-width: 100%; }
td, th { overflow-wrap: break-word; }
pre { white-space: pre-wrap; }
blockquote { margin: 8px 0; padding-inline-start: 12px; border-inline-start: 3px solid ${line}; color: ${soft}; }
.text { unicode-bidi: plaintext; }
.picture { display: inline-block; min-width: 16px; min-height: 16px; padding: 0 6px; border: 1px dashed ${soft};
  border-radius: 4px; color: ${soft}; font-size: 12px; }
.quoted { margin: 8px 0; color: ${soft}; }
.quoted > summary { display: inline-block; padding: 0 8px; border: 1px solid ${line}; border-radius: 8px; cursor: pointer;
  font-size: 11px; line-height: 16px; list-style: none; }
.quoted > summary::-webkit-details-marker { display: none; }
.quoted > summary:focus-visible { outline: 2px solid ${link}; outline-offset: 1px; }
`.trim();
}
