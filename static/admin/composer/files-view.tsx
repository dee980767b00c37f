import { CircleAlert, File, X } from 'lucide';
import { t } from '../i18n/i18n.ts';
import { fileSize } from '../i18n/sizes.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Upload } from './uploads.ts';
import type { Writing } from './writing.ts';

/** What goes out with the message: what is there already, what is on its way, what did not get there. */
export function Files({ writing }: { writing: Writing }) {
  // Pictures in the text are seen there.
  const attachments = writing.written.value.attachments.filter(({ inline_id: cid }) => cid === null);
  const files = writing.files[writing.kind.value];
  if (attachments.length + files.list.value.length === 0) return null;
  return (
    <ul class="files" aria-label={t('composer.files')}>
      {attachments.map((media) => (
        <li key={media.id} class="chip">
          <Icon node={File} />
          <span dir="auto">{media.filename}</span>
          <span class="quiet">{fileSize(media.size)}</span>
          <Remove name={media.filename} onClick={() => writing.detach(media)} />
        </li>
      ))}
      {files.list.value.map((one) => (
        <UploadChip key={one.key} one={one} retry={() => files.start(one)} cancel={() => files.cancel(one)} />
      ))}
    </ul>
  );
}

type ChipProps = { one: Upload; retry: () => void; cancel: () => void };

const UploadChip = ({ one: { file, share, fault }, retry, cancel }: ChipProps) => (
  <li class={`chip ${fault ? 'bad' : ''}`}>
    <Icon node={fault ? CircleAlert : File} />
    <span dir="auto">{file.name}</span>
    {fault === null ? (
      <progress value={share} max={1} aria-label={t('composer.uploading', { name: file.name })} />
    ) : (
      <>
        <span class="fault" role="alert">
          {fault}
        </span>
        <Button look="quiet" class="small" onClick={retry}>
          {t('everywhere.retry')}
        </Button>
      </>
    )}
    <Remove name={file.name} onClick={cancel} />
  </li>
);

const Remove = ({ name, onClick }: { name: string; onClick: () => void }) => (
  <IconButton icon={X} label={t('composer.remove', { name })} onClick={onClick} />
);
