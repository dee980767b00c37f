import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { complain } from '../ui/toast.tsx';
import type { PageProps, SettingsPage } from './page.ts';
import { useFocusOnArrival } from './parts/focus.ts';

type Props = { page: SettingsPage; entry: string };
type Loaded = { page: SettingsPage; Page: ComponentType<PageProps> };

/** The page that is open. The one before stays until this one is loaded, so that nothing flickers. */
export function SettingsOutlet({ page, entry }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isWanted = true;
    page.load().then((Page) => isWanted && setLoaded({ page, Page }), complain);
    return () => void (isWanted = false);
  }, [page]);
  if (!loaded) return null;
  // The entry belongs to the page of the address: one that is still to come has none yet.
  const shown = loaded.page === page ? entry : '';
  return (
    <div class="settings-content" key={loaded.page.key}>
      {shown === '' && <PageHead page={loaded.page} />}
      <loaded.Page entry={shown} />
    </div>
  );
}

function PageHead({ page }: { page: SettingsPage }) {
  const heading = useFocusOnArrival();
  return (
    <header class="settings-head">
      <h1 ref={heading} tabIndex={-1}>
        {t(page.title)}
      </h1>
      <p>
        {t(page.purpose)}{' '}
        {page.docs && (
          <a href={`/docs#/native/${page.docs}`} target="_blank" rel="noreferrer">
            {t('settings.docs')}
          </a>
        )}
      </p>
    </header>
  );
}
