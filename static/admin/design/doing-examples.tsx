import { Archive, Bell, Ellipsis, Pencil, Send, Trash2 } from 'lucide';
import { t } from '../i18n/i18n.ts';
import { opened } from '../palette/opened.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { say } from '../ui/toast.tsx';

const done = () => void say(t('design.done'));

export const ButtonExample = () => (
  <>
    <Button look="primary" icon={Send} onClick={done}>
      {t('everywhere.save')}
    </Button>
    <Button onClick={done}>{t('everywhere.cancel')}</Button>
    <Button look="quiet" shortcut="E" onClick={done}>
      {t('everywhere.more')}
    </Button>
    <Button look="danger" icon={Trash2} onClick={done}>
      {t('everywhere.delete')}
    </Button>
    <Button disabled>{t('everywhere.save')}</Button>
    <button type="button" class="button-link" onClick={done}>
      {t('everywhere.undo')}
    </button>
  </>
);

export const IconButtonExample = () => (
  <>
    <IconButton icon={Bell} label={t('notifications.title')} onClick={done} />
    <IconButton icon={Archive} label={t('design.example')} shortcut="E" aria-pressed={true} onClick={done} />
    <IconButton icon={Trash2} label={t('everywhere.delete')} disabled />
  </>
);

export const MenuExample = () => (
  <Menu
    label={t('everywhere.more')}
    items={[
      { label: t('everywhere.save'), icon: Pencil, shortcut: 'S', run: done },
      { label: t('design.example'), isChosen: true, run: done },
      { label: t('everywhere.delete'), icon: Trash2, isDangerous: true, run: done },
    ]}
    trigger={(trigger) => (
      <Button icon={Ellipsis} {...trigger}>
        {t('everywhere.more')}
      </Button>
    )}
  />
);

export const ToastExample = () => (
  <>
    <Button onClick={() => say(t('design.done'), { action: { label: t('everywhere.undo'), run: done } })}>
      {t('everywhere.save')}
    </Button>
    <Button look="danger" onClick={() => say(t('design.failed'), { isBad: true })}>
      {t('everywhere.delete')}
    </Button>
  </>
);

export const KeyboardExample = () => (
  <>
    <Button shortcut="?" onClick={() => (opened.value = 'keys')}>
      {t('palette.keys')}
    </Button>
    <Button onClick={() => (opened.value = 'palette')}>{t('palette.open')}</Button>
  </>
);
