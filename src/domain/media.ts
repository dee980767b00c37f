import type { Core } from './core.ts';

export function media(_core: Core) {
  return {
    attach: (_ids: readonly number[], _messageId: number) => {},
    idsOf: (_messageId: number): number[] => [],
  };
}
