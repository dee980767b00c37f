import { signal } from '@preact/signals';
import type { Media } from '../api/contract.ts';
import { upload } from '../api/upload.ts';
import { t } from '../i18n/i18n.ts';
import { fileSize } from '../i18n/sizes.ts';
import { me } from '../state/session.ts';
import { sentenceOf } from '../ui/toast.tsx';

export type Upload = {
  key: number;
  file: File;
  /** From 0 to 1. */
  share: number;
  fault: string | null;
  ending: AbortController;
};

const MEGA = 1_000_000;
let lastKey = 0;

/** Files on their way to the server; those that arrived are handed on and leave the list. */
export function uploads(onArrived: (media: Media) => void) {
  const list = signal<readonly Upload[]>([]);
  const change = (key: number, changed: Partial<Upload>) =>
    (list.value = list.value.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const drop = (key: number) => (list.value = list.value.filter((one) => one.key !== key));

  function add(files: readonly File[]) {
    for (const file of files) {
      const one: Upload = {
        key: ++lastKey,
        file,
        share: 0,
        fault: faultOf(file),
        ending: new AbortController(),
      };
      list.value = [...list.value, one];
      if (one.fault === null) void start(one);
    }
  }

  async function start({ key, file, ending }: Upload) {
    change(key, { fault: null, share: 0 });
    try {
      const onProgress = (share: number) => change(key, { share });
      const media = await upload(file, { onProgress, signal: ending.signal });
      drop(key);
      onArrived(media);
    } catch (error) {
      if (!ending.signal.aborted) change(key, { fault: sentenceOf(error) });
    }
  }

  function cancel({ key, ending }: Upload) {
    ending.abort();
    drop(key);
  }

  return { list, add, start, cancel, isBusy: () => list.value.some(({ fault }) => fault === null) };
}

/** What the server would refuse is not sent there first. */
function faultOf({ name, size }: File) {
  const { upload_limit_mb: limit = 0, upload_blocked_extensions: blocked = [] } = me.value?.workspace ?? {};
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (limit > 0 && size > limit * MEGA) return t('composer.tooLarge', { limit: fileSize(limit * MEGA) });
  return blocked.includes(extension) ? t('composer.blockedFile', { extension }) : null;
}
