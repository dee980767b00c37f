import { useSignal } from '@preact/signals';
import { Download, File, FileText, Music, Video } from 'lucide';
import type { Media, Message } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { fileSize } from '../i18n/sizes.ts';
import { Icon } from '../ui/icon.tsx';
import { Lightbox } from './lightbox.tsx';

const PICTURE = /^image\/(?:png|jpeg|gif|webp)$/;
const TALLEST_PX = 220;
const WIDEST_PX = 300;

/** Files that came with a message: pictures to look at, others to save. What stands within the text is not repeated. */
export function Attachments({ message }: { message: Message }) {
  const open = useSignal<number | null>(null);
  const own = message.attachments.filter(
    ({ inline_id: id }) => id === null || !message.content.includes(`cid:${id}`),
  );
  if (own.length === 0) return null;
  const pictures = own.filter(({ content_type: type }) => PICTURE.test(type));
  return (
    <div class="attachments">
      {pictures.map((picture, at) => (
        <Picture key={picture.id} picture={picture} onOpen={() => (open.value = at)} />
      ))}
      {own
        .filter((file) => !pictures.includes(file))
        .map((file) => (
          <FileCard key={file.id} file={file} />
        ))}
      {open.value !== null && (
        <Lightbox pictures={pictures} first={open.value} onClose={() => (open.value = null)} />
      )}
    </div>
  );
}

/** Its place on this server, whatever it is called from here. */
export function pathOf({ url }: Pick<Media, 'url'>) {
  const { pathname, search } = new URL(url, location.href);
  return pathname + search;
}

function Picture({ picture, onOpen }: { picture: Media; onOpen: () => void }) {
  const { width, height, filename } = picture;
  const scale = width && height ? Math.min(1, TALLEST_PX / height, WIDEST_PX / width) : 1;
  return (
    <button
      type="button"
      class="picture"
      onClick={onOpen}
      aria-label={t('thread.openPicture', { name: filename })}
    >
      <img
        src={pathOf(picture)}
        alt=""
        loading="lazy"
        {...(width && height && { width: Math.round(width * scale), height: Math.round(height * scale) })}
      />
    </button>
  );
}

const FileCard = ({ file }: { file: Media }) => (
  <a class="file" href={pathOf(file)} download={file.filename} aria-label={labelOf(file)}>
    <Icon node={iconOf(file)} />
    <span class="file-name" dir="auto">
      {file.filename}
    </span>
    <span class="quiet">{fileSize(file.size)}</span>
    <Icon node={Download} />
  </a>
);

const labelOf = ({ filename, size }: Media) => t('thread.saveFile', { name: filename, size: fileSize(size) });

function iconOf({ content_type: type }: Media) {
  if (type.startsWith('audio/')) return Music;
  if (type.startsWith('video/')) return Video;
  return type.startsWith('text/') || type === 'application/pdf' ? FileText : File;
}
