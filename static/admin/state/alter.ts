import { call } from '../api/call.ts';
import type { Conversation, ConversationChange } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { complain, say } from '../ui/toast.tsx';
import { inverseOf, shownBy } from './altered.ts';
import { change, conversation, showMany } from './conversations.ts';
import { inLine } from './in-line.ts';

const MOST_AT_ONCE = 200;
type Manner = { said?: string };

/** Changes one or many: at once on the screen, then at the server. With `said` it is told, and can be undone. */
export async function alter(ids: readonly number[], wanted: ConversationChange, { said }: Manner = {}) {
  const before = ids.flatMap((id) => conversation(id).peek() ?? []);
  try {
    await send(ids, wanted);
  } catch (error) {
    complain(error);
    return;
  }
  if (said) say(said, { action: { label: t('everywhere.undo'), run: () => void undo(before, wanted) } });
}

async function send(ids: readonly number[], wanted: ConversationChange) {
  const [first] = ids;
  if (first === undefined) return;
  if (ids.length > 1) return sendMany(ids, wanted);
  await change(
    first,
    (shown) => shownBy(shown, wanted),
    () => inLine([first], () => call('PATCH /conversations/{id}', { params: { id: first }, body: wanted })),
  );
}

async function sendMany(ids: readonly number[], wanted: ConversationChange) {
  const shown = showMany(ids, (before) => shownBy(before, wanted));
  try {
    for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
      const some = ids.slice(at, at + MOST_AT_ONCE);
      await inLine(some, () => call('POST /conversations/bulk', { body: { ids: some, change: wanted } }));
    }
  } catch (error) {
    shown.takeBack();
    throw error;
  }
  shown.settle();
}

/** Each gets back what it had; those that had the same are changed together. */
async function undo(before: readonly Conversation[], wanted: ConversationChange) {
  const alike = Map.groupBy(before, (one) => JSON.stringify(inverseOf(one, wanted)));
  try {
    for (const some of alike.values()) {
      const [first] = some;
      if (first)
        await send(
          some.map(({ id }) => id),
          inverseOf(first, wanted),
        );
    }
  } catch (error) {
    complain(error);
  }
}
