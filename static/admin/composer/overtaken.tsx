import { MessageView } from '../conversation/message-view.tsx';
import { backToComposer } from '../conversation/parcel-view.tsx';
import { t } from '../i18n/i18n.ts';
import { parcelsIn, postAgain } from '../state/outbox.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Somebody has written since the reply was begun: its writer reads that before it goes out. */
export function Overtaken({ conversationId }: { conversationId: number }) {
  const parcel = parcelsIn(conversationId).find(({ state }) => state === 'overtaken');
  if (!parcel?.newer) return null;
  const sendAnyway = () => postAgain(parcel, { ...parcel.body, send_anyway: true });
  return (
    <Dialog key={parcel.key} title={t('composer.overtaken')} onClose={() => backToComposer(parcel)}>
      <p>{t('composer.overtakenHint')}</p>
      <div class="newer">
        <MessageView message={parcel.newer} />
      </div>
      <div class="dialog-actions">
        <Button onClick={() => backToComposer(parcel)}>{t('composer.back')}</Button>
        <Button look="primary" onClick={sendAnyway}>
          {t('composer.sendAnyway')}
        </Button>
      </div>
    </Dialog>
  );
}
