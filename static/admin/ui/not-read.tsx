import { t } from '../i18n/i18n.ts';
import { Button } from './button.tsx';
import { sentenceOf } from './toast.tsx';

type Props = { error: unknown; retry: () => unknown };

/** Why something could not be read, where it would stand, and another try. */
export const NotRead = ({ error, retry }: Props) => (
  <div class="not-read" role="alert">
    <p class="fault" dir="auto">
      {sentenceOf(error)}
    </p>
    <Button class="small" onClick={() => void retry()}>
      {t('everywhere.retry')}
    </Button>
  </div>
);
