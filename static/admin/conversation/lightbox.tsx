import { useSignal } from '@preact/signals';
import { ChevronLeft, ChevronRight, Download } from 'lucide';
import type { Media } from '../api/contract.ts';
import { useCommands } from '../commands/commands.ts';
import { number, t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { pathOf } from './attachments.tsx';

const ARROWS = ['ArrowLeft', 'ArrowRight'] as const;
const RTL_ARROWS = ['ArrowRight', 'ArrowLeft'] as const;

type Props = { pictures: readonly Media[]; first: number; onClose: () => void };

/** A picture as large as there is room for, and the others of the same message beside it. */
export function Lightbox({ pictures, first, onClose }: Props) {
  const at = useSignal(first);
  const picture = pictures[at.value];
  const turn = (by: number) => (at.value = (at.value + by + pictures.length) % pictures.length);

  const [back, on] = document.documentElement.dir === 'rtl' ? RTL_ARROWS : ARROWS;
  useCommands(
    () =>
      [
        { id: 'picture.back', title: t('thread.previousPicture'), keys: back, run: () => turn(-1) },
        { id: 'picture.on', title: t('thread.nextPicture'), keys: on, run: () => turn(1) },
        // Below a window only what works everywhere is heard.
      ].map((command) => ({ ...command, group: t('conversation.thread'), whileTyping: true })),
    [pictures.length],
  );
  if (!picture) return null;
  return (
    <Dialog title={picture.filename} onClose={onClose} wide>
      <div class="lightbox">
        <img src={pathOf(picture)} alt={picture.filename} />
        <p class="lightbox-bar">
          {pictures.length > 1 && <Turning at={at.value} count={pictures.length} turn={turn} />}
          <a class="button" href={pathOf(picture)} download={picture.filename}>
            <Icon node={Download} />
            {t('thread.save')}
          </a>
        </p>
      </div>
    </Dialog>
  );
}

const Turning = ({ at, count, turn }: { at: number; count: number; turn: (by: number) => void }) => (
  <>
    <IconButton
      class="mirrored"
      icon={ChevronLeft}
      label={t('thread.previousPicture')}
      onClick={() => turn(-1)}
    />
    <span class="quiet">
      {number(at + 1)} / {number(count)}
    </span>
    <IconButton
      class="mirrored"
      icon={ChevronRight}
      label={t('thread.nextPicture')}
      onClick={() => turn(1)}
    />
  </>
);
