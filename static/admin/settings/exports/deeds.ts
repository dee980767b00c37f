import { call } from '../../api/call.ts';
import type { Export } from '../../api/contract.ts';
import { save } from '../../contacts/export.ts';
import type { Scope } from '../../exporting/address.ts';
import { mayExport } from '../../exporting/export-these.ts';
import { t } from '../../i18n/i18n.ts';
import { myId } from '../../state/session.ts';
import { confirmed } from '../../ui/confirm.tsx';
import { act } from '../parts/act.ts';

export const deeds = ['download', 'cancel', 'again', 'delete'] as const;
export type Deed = (typeof deeds)[number];

/** What can be done with it as it is now, by whoever looks. */
export function possible(shown: Export): Deed[] {
  if (shown.state === 'processing') return mayExport() ? ['cancel'] : [];
  const again = shown.state !== 'completed' && isMine(shown) && mayExport();
  return [
    ...(shown.download_url ? (['download'] as const) : []),
    ...(again ? (['again'] as const) : []),
    ...(mayExport() ? (['delete'] as const) : []),
  ];
}

const isMine = ({ agent_id: id }: Export) => id === myId.value;

export const doing: Record<Deed, (shown: Export) => Promise<unknown>> = {
  download: async (shown) => save(addressOf(shown)),
  cancel: ({ id }) =>
    act(() => call('POST /exports/{id}/cancel', { params: { id } }), t('exports.cancelled')),
  again: (shown) => act(() => makeAgain(shown), t('exports.begun')),
  delete: remove,
};

/** The server writes the whole address that it is known by; the browser is where it is already. */
export function addressOf({ download_url: url }: Export) {
  const { pathname, search } = new URL(url ?? '', location.origin);
  return pathname + search;
}

/** The new one takes the place of the one that came to nothing. */
async function makeAgain({ id, format, filters, options }: Export) {
  // The cast: the server shows what it was asked with, and takes the same again.
  await call('POST /exports', { body: { format, filters: filters as Scope, options } });
  await call('DELETE /exports/{id}', { params: { id } });
}

async function remove({ id, state }: Export) {
  const question = {
    title: t('exports.delete.title'),
    text: t(state === 'completed' ? 'exports.delete.hint' : 'exports.delete.trace'),
    action: t('everywhere.delete'),
    isDangerous: true,
  };
  if (await confirmed(question))
    await act(() => call('DELETE /exports/{id}', { params: { id } }), t('exports.deleted'));
}
