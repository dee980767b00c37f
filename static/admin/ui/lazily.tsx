import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { say } from './toast.tsx';

/**
 * A component whose code is fetched when it is first shown, until when nothing stands there; or before, by `fetch`, where
 * somebody would notice.
 */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | null = null;
  const fetch = async () => (loaded ??= await load());

  function Lazily(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      if (Loaded === null) fetch().then((component) => setLoaded(() => component), notLoaded);
    }, []);
    return Loaded && <Loaded {...props} />;
  }
  return Object.assign(Lazily, { fetch });
}

const notLoaded = () =>
  say(t('pwa.notLoaded'), {
    isBad: true,
    action: { label: t('pwa.reload'), run: () => location.reload() },
  });
