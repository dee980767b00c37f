import { signal } from '@preact/signals';
import { call } from '../../api/call.ts';
import type { ContactImport, ContactImportPreview } from '../../api/contract.ts';

const LOOK_AGAIN_MS = 500;
export type Importing = ReturnType<typeof importing>;

/** A file on its way in: tried as often as somebody changes their mind, then taken, then watched to its end. */
export function importing() {
  const file = signal<File | null>(null);
  const preview = signal<ContactImportPreview | null>(null);
  const mapping = signal<Record<string, string>>({});
  const updates = signal(true);
  const business = signal<string | undefined>(undefined);
  const isBusy = signal(false);
  const failure = signal<unknown>(null);
  const taken = signal<ContactImport | null>(null);
  let asked = 0;

  async function choose(picked: File) {
    file.value = picked;
    preview.value = null;
    mapping.value = {};
    await rehearse();
  }

  /** What would become of each row; only the answer to the last question counts. */
  async function rehearse() {
    const question = ++asked;
    isBusy.value = true;
    try {
      const answer = await send(true);
      if (question !== asked || 'state' in answer) return;
      preview.value = answer;
      mapping.value = answer.mapping;
      failure.value = null;
    } catch (error) {
      if (question === asked) failure.value = error;
    } finally {
      if (question === asked) isBusy.value = false;
    }
  }

  const remap = (heading: string, target: string) => {
    mapping.value = { ...mapping.value, [heading]: target };
    return rehearse();
  };

  const giveTo = (slug: string) => {
    business.value = slug;
    return rehearse();
  };

  async function take() {
    isBusy.value = true;
    try {
      const answer = await send(false);
      if ('state' in answer) taken.value = answer;
    } catch (error) {
      failure.value = error;
    } finally {
      isBusy.value = false;
    }
  }

  function send(isTry: boolean) {
    const body = new FormData();
    if (file.value) body.set('file', file.value);
    if (Object.keys(mapping.value).length > 0) body.set('mapping', JSON.stringify(mapping.value));
    body.set('update_existing', String(updates.value));
    if (business.value) body.set('business', business.value);
    body.set('dry_run', String(isTry));
    return call('POST /contacts/import', { body });
  }

  /** Looks how far it is until it is done, or until nobody wants to know any more. */
  async function watch(ended: AbortSignal) {
    while (!ended.aborted && taken.value?.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      const { id } = taken.value;
      // Without a connection it goes on at the server; whoever is back sees how far.
      await call('GET /contact-imports/{id}', { params: { id } }).then(
        (now) => (taken.value = now),
        () => {},
      );
    }
  }

  return {
    file,
    preview,
    mapping,
    updates,
    business,
    isBusy,
    failure,
    taken,
    choose,
    rehearse,
    remap,
    giveTo,
    take,
    watch,
  };
}
