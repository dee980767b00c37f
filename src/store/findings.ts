/** What the doctor found: `bad` needs somebody now, a `warning` some day. */
export type Finding = { check: string; state: 'ok' | 'warning' | 'bad'; sentence: string };

export const ok = (check: string, sentence: string): Finding => ({ check, state: 'ok', sentence });
export const warning = (check: string, sentence: string): Finding => ({ check, state: 'warning', sentence });
export const bad = (check: string, sentence: string): Finding => ({ check, state: 'bad', sentence });
