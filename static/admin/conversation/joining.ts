import { signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Conversation, Message, Rearrangement } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { folderHere } from '../inbox/inbox.tsx';
import { openIn } from '../inbox/way-here.ts';
import { complain, say } from '../ui/toast.tsx';
import type { Other } from './others.ts';

/** Counts up whenever links, merges or splits have changed here, for those who show them. */
export const joined = signal(0);

export async function mergeInto({ id, reference }: Conversation, into: Other) {
  try {
    const done = await call('POST /conversations/{id}/merge', { params: { id }, body: { into_id: into.id } });
    openIn(folderHere(), into.id);
    sayDone(t('other.merged', { reference, into: into.reference }), done, id);
  } catch (error) {
    complain(error);
  }
}

/** The message and all after it go on in a conversation of their own, which is shown then. */
export async function splitAt(message: Pick<Message, 'id' | 'conversation_id'>) {
  const id = message.conversation_id;
  try {
    const done = await call('POST /conversations/{id}/split', {
      params: { id },
      body: { message_id: message.id },
    });
    openIn(folderHere(), done.into_id);
    sayDone(t('other.split'), done, id);
  } catch (error) {
    complain(error);
  }
}

function sayDone(text: string, done: Rearrangement, backTo: number) {
  joined.value++;
  say(text, { action: { label: t('everywhere.undo'), run: () => void undo(done.id, backTo) } });
}

/** Exactly what was moved goes back. */
export async function undo(rearrangementId: number, backTo?: number) {
  try {
    await call('POST /rearrangements/{id}/undo', { params: { id: rearrangementId } });
    joined.value++;
    if (backTo !== undefined) openIn(folderHere(), backTo);
    say(t('other.undone'));
  } catch (error) {
    complain(error);
  }
}

export async function linkTo({ id }: Pick<Conversation, 'id'>, other: Pick<Other, 'id' | 'reference'>) {
  try {
    await call('POST /conversations/{id}/links', { params: { id }, body: { conversation_id: other.id } });
    joined.value++;
    const undoing = { label: t('everywhere.undo'), run: () => void unlink(id, other.id) };
    say(t('other.linked', { reference: other.reference }), { action: undoing });
  } catch (error) {
    complain(error);
  }
}

export async function unlink(id: number, other: number) {
  try {
    await call('DELETE /conversations/{id}/links/{other}', { params: { id, other } });
    joined.value++;
  } catch (error) {
    complain(error);
  }
}
