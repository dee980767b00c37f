import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Conversation } from '../api/contract.ts';
import type { Visit } from '../conversation/visit.ts';
import { t } from '../i18n/i18n.ts';
import { Button } from '../ui/button.tsx';
import { type Begun, begunIn } from './begun.ts';
import { StandIn } from './stand-in.tsx';

type Props = { conversation: Conversation; visit: Visit };
export type ComposerProps = Props & { begun: Begun };

let loaded: ComponentType<ComposerProps> | null = null;
const load = async () => (loaded = (await import('./composer.tsx')).Composer);
const SOON_MS = 300;

// The editor is heavier than the rest of the inbox: it comes after the first paint, and before anybody needs it.
setTimeout(() => load().catch(() => {}), SOON_MS);

export function Composer(props: Props) {
  const { id } = props.conversation;
  const begun = useMemo(() => begunIn(id), [id]);
  const [View, setView] = useState(() => loaded);
  const [isMissing, setMissing] = useState(false);

  function fetch() {
    setMissing(false);
    load().then(
      (view) => setView(() => view),
      () => setMissing(true),
    );
  }
  useEffect(() => {
    if (!View) fetch();
  }, []);
  if (View) return <View {...props} begun={begun} />;
  return (
    <StandIn key={id} begun={begun} isBusy={!isMissing}>
      {isMissing && (
        <p>
          {t('everywhere.offline')} {t('composer.kept')}{' '}
          <Button onClick={fetch}>{t('everywhere.retry')}</Button>
        </p>
      )}
    </StandIn>
  );
}
