import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { complain } from './toast.tsx';

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
      if (Loaded === null) fetch().then((component) => setLoaded(() => component), complain);
    }, []);
    return Loaded && <Loaded {...props} />;
  }
  return Object.assign(Lazily, { fetch });
}
