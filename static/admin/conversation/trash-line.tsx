import { ArchiveRestore, Trash2 } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { act } from './acting.ts';

/** Where the answer would be written: nobody hears what is said in the trash. */
export const TrashLine = ({ shown }: { shown: Conversation }) => (
  <p class="trash-line">
    <Icon node={Trash2} />
    <span>{t('conversation.inTrash')}</span>
    {may('conversations:delete') && (
      <Button class="small" icon={ArchiveRestore} onClick={() => void act.restore([shown.id])}>
        {t('head.restore')}
      </Button>
    )}
  </p>
);
