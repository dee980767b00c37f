import { escapeHtml } from './escape-html.ts';

/** What a variable stands for; null: nothing is known; undefined: there is no such variable. */
export type Values = (name: string) => string | null | undefined;
type Filled = { text: string; unknown: string[] };

// `{{contact.first_name}}`, or with what stands there when nothing is known: `{{contact.first_name | there}}`.
// A name is whatever looks like one, in any writing: people are told of those that nobody knows.
const VARIABLE =
  /\{\{[ \t]{0,20}([\p{L}\p{N}_-]{1,50}(?:\.[\p{L}\p{N}_-]{1,50}){0,3})[ \t]{0,20}(?:\|([^{}|]{0,200}))?\}\}/giu;

/** The template with values for its variables. Whatever else stands in braces stays as it is, and nothing of it fails. */
export const filledText = (template: string, values: Values) => filled(template, values, (value) => value);

/** The same for HTML: values are text, however they look. What the template itself says is not cleaned here. */
export const filledHtml = (template: string, values: Values) => filled(template, values, escapeHtml);

function filled(template: string, values: Values, shown: (value: string) => string): Filled {
  const unknown = new Set<string>();
  const text = template.replace(VARIABLE, (whole, typed: string, fallback = '') => {
    const name = typed.toLowerCase();
    const value = values(name);
    if (value === undefined) unknown.add(name);
    if (value === undefined) return whole;
    return value === null || value.trim() === '' ? fallback.trim() : shown(value);
  });
  return { text, unknown: [...unknown] };
}
