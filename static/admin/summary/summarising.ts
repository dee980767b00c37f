import { call } from '../api/call.ts';
import type { NewSummary } from '../api/contract.ts';
import { isPanelOpen, togglePanel } from '../panel/panel-state.ts';
import { remember, remembered } from '../state/remembered.ts';
import { complain } from '../ui/toast.tsx';

export const styles = ['concise', 'detailed', 'bullets'] as const;
export type Style = (typeof styles)[number];
/** '': that of the conversation. */
export type Wish = { style: Style; language: string };

const isStyle = (text: string | null | undefined): text is Style => styles.some((style) => style === text);
const STYLE = 'summary.style';
const LANGUAGE = 'summary.language';

/** As it was wished for in this browser the last time, else as the last one is. */
export function usualWish(last: string | undefined): Wish {
  const style = [remembered(STYLE), last].find(isStyle);
  return { style: style ?? 'concise', language: remembered(LANGUAGE) ?? '' };
}

/** Asks for a summary; what becomes of it is told live. */
export async function summarise(id: number, wish?: Wish) {
  if (wish) keep(wish);
  const body: NewSummary = wish ? { style: wish.style, language: wish.language || null } : {};
  try {
    await call('POST /conversations/{id}/summaries', { params: { id }, body });
  } catch (error) {
    complain(error);
  }
}

function keep({ style, language }: Wish) {
  remember(STYLE, style);
  remember(LANGUAGE, language || null);
}

/** For whoever cannot see yet what becomes of it. */
export function summariseBeside(id: number, wish?: Wish) {
  if (!isPanelOpen.peek()) togglePanel();
  void summarise(id, wish);
}
