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
export const previewOf = ({ text }: Pick<Message, 'text'>) =>
  Array.from(
    text
      .slice(0, PREVIEW_LENGTH * 2)
      .replace(/\s+/g, ' ')
      .trim(),
  )
    .slice(0, PREVIEW_LENGTH)
    .join('');
