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
  /** Whether it will be shown within the text. */
  isInText: boolean;
  /** From 0 to 1. */
  share: number;
  fault: string | null;
  ending: AbortController;
};

const MEGA = 1_000_000;
let lastKey = 0;

type Listeners = {
  arrived: (media: Media, one: Upload) => void;
  cancelled: (one: Upload) => void;
};

/** Files on their way to the server; those that arrived are handed on and leave the list. */
export function uploads(on: Listeners) {
  const list = signal<readonly Upload[]>([]);
  const change = (key: number, changed: Partial<Upload>) =>
    (list.value = list.value.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const drop = (key: number) => (list.value = list.value.filter((one) => one.key !== key));

  function add(files: readonly File[], isInText = false) {
    return files.map((file) => {
      const one: Upload = {
        key: ++lastKey,
        file,
        isInText,
        share: 0,
        fault: faultOf(file),
        ending: new AbortController(),
      };
      list.value = [...list.value, one];
      if (one.fault === null) void start(one);
      return one;
    });
  }

  async function start(one: Upload) {
    const { key, file, isInText, ending } = one;
    change(key, { fault: null, share: 0 });
    try {
      const onProgress = (share: number) => change(key, { share });
      const media = await upload(file, { isInText, onProgress, signal: ending.signal });
      drop(key);
      on.arrived(media, one);
    } catch (error) {
      if (!ending.signal.aborted) change(key, { fault: sentenceOf(error) });
    }
  }

  function cancel(one: Upload) {
    one.ending.abort();
    drop(one.key);
    on.cancelled(one);
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
