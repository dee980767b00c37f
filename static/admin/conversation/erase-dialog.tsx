import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { folderHere } from '../inbox/inbox.tsx';
import { openIn } from '../inbox/way-here.ts';
import { EraseQuestion } from '../ui/erase-question.tsx';
import { erase } from './acting.ts';

export const EraseDialog = ({ shown, close }: { shown: Conversation; close: () => void }) => (
  <EraseQuestion
    title={t('head.eraseTitle', { reference: shown.reference })}
    text={t('head.eraseAsk', { reference: shown.reference })}
    erase={async () => {
      await erase(shown.id);
      openIn(folderHere(), null);
    }}
    close={close}
  />
);
