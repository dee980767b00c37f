import { computed, signal } from '@preact/signals';
import { allPages, LONGEST_PAGE } from '../api/all-pages.ts';
import { call } from '../api/call.ts';
import type { FilledText, Macro } from '../api/contract.ts';
import { onLive } from '../live/stream.ts';
import { soon } from '../state/soon.ts';
import { complain } from '../ui/toast.tsx';

const SOON_MS = 400;

/** Canned replies and macros; read when somebody first types `/`. */
export const macros = signal<readonly Macro[]>([]);
/** Whether it is known that there are none. */
export const hasNoMacros = computed(() => isRead.value && macros.value.length === 0);
const isRead = signal(false);
let isNeeded = false;

export function needMacros() {
  if (isNeeded) return;
  isNeeded = true;
  read().catch((error) => {
    isNeeded = false;
    complain(error);
  });
}

async function read() {
  macros.value = await allPages(
    (cursor) => call('GET /macros', { query: { limit: LONGEST_PAGE, cursor } }),
    Number.POSITIVE_INFINITY,
  );
  isRead.value = true;
}

const refresh = soon(read, SOON_MS);
onLive(({ type }) => isNeeded && /^(?:macro\.(?!applied)|reconnected|reset)/.test(type) && refresh());

/** Those that fit what was typed, the best first: by their shortcut, their name, what they say. */
export function macrosFor(query: string, businessId: number) {
  const typed = query.toLowerCase();
  const ranked = macros.value
    .filter(({ business_id: business }) => business === null || business === businessId)
    .map((macro) => ({ macro, rank: rankOf(macro, typed) }))
    .filter(({ rank }) => rank < UNFIT);
  return ranked
    .sort((one, other) => one.rank - other.rank || other.macro.used_count - one.macro.used_count)
    .map(({ macro }) => macro);
}

const UNFIT = 4;

function rankOf({ shortcut, name, content }: Macro, typed: string) {
  if (shortcut?.toLowerCase().startsWith(typed)) return 0;
  if (name.toLowerCase().startsWith(typed)) return 1;
  if (name.toLowerCase().includes(typed)) return 2;
  return content.toLowerCase().includes(typed) ? UNFIT - 1 : UNFIT;
}

const previews = new Map<string, Promise<FilledText | null>>();

/** What one would say in a conversation. */
export function preview({ id, version }: Macro, conversationId: number) {
  const name = `${id}.${version}.${conversationId}`;
  const asked =
    previews.get(name) ??
    call('POST /macros/{id}/preview', { params: { id }, body: { conversation_id: conversationId } });
  previews.set(name, asked);
  asked.catch(() => previews.delete(name));
  return asked;
}
