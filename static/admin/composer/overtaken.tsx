import { isolated } from '../conversation/isolated.ts';
import { MessageView } from '../conversation/message-view.tsx';
import { backToComposer } from '../conversation/parcel-view.tsx';
import { t } from '../i18n/i18n.ts';
import { parcelsIn, postAgain } from '../state/outbox.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Somebody has written since the reply was begun, or is just sending another: its writer learns that before it goes out. */
export function Overtaken({ conversationId }: { conversationId: number }) {
  const parcel = parcelsIn(conversationId).find(({ state }) => state === 'overtaken');
  if (!parcel) return null;
  const { newer, goingOut } = parcel;
  const title = goingOut
    ? t('composer.together', { name: isolated(goingOut.name) })
    : t('composer.overtaken');
  const sendAnyway = () => postAgain(parcel, { ...parcel.body, send_anyway: true });
  return (
    <Dialog key={parcel.key} title={title} onClose={() => backToComposer(parcel)}>
      <p>{t(goingOut ? 'composer.togetherHint' : 'composer.overtakenHint')}</p>
      {newer && (
        <div class="newer">
          <MessageView message={newer} />
        </div>
      )}
      <div class="dialog-actions">
        <Button onClick={() => backToComposer(parcel)}>{t('composer.back')}</Button>
        <Button look="primary" onClick={sendAnyway}>
          {t('composer.sendAnyway')}
        </Button>
      </div>
    </Dialog>
  );
}
