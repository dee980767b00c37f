import { cleanHtml, textOf } from '../../lib/html.ts';
import { Problem } from '../../lib/problem.ts';
import type { Message, Written } from './row.ts';

const PREVIEW_LENGTH = 200;

/**
 * What somebody wrote, made harmless before the transaction that keeps it: HTML is cleaned and gets its plain text
 * beside it, text is kept byte for byte.
 */
export async function writtenOf(content: string, contentType: Message['content_type']): Promise<Written> {
  if (contentType === 'text') return { content, contentType, text: content };
  const clean = cleanHtml(content);
  return { content: clean, contentType, text: textOf(clean) };
}

export function refuseEmpty({ text, content }: Written, attachmentIds: readonly number[] = []) {
  if (text.trim() !== '' || attachmentIds.length > 0 || /<img\b/i.test(content)) return;
  throw Problem.invalid('content', 'Write something, or attach a file.');
}

/** The beginning, as lists show it; never half a character. */
export function previewOf({ text }: Pick<Message, 'text'>) {
  const begun = text.slice(0, PREVIEW_LENGTH * 2).replace(/[\ud800-\udbff]$/, '');
  const line = begun.replace(/\s+/g, ' ').trim();
  // Few are longer, and taking one apart into characters costs more than all the rest.
  return line.length <= PREVIEW_LENGTH ? line : Array.from(line).slice(0, PREVIEW_LENGTH).join('');
}
