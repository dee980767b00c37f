import { useCallback, useState } from 'preact/hooks';
import type { Api, Dialect } from './api.ts';
import { Content, titleOf } from './content.tsx';
import { Icon, Logo } from './icons.tsx';
import { useApi, useDialects } from './loading.ts';
import { Navigation } from './navigation.tsx';
import type { Place } from './place.ts';
import { ApiContext } from './schema-tree.tsx';
import { TokenContext, useTokenHolder } from './token.ts';
import { useArrival, usePlace } from './use-place.ts';

export function App() {
  const place = usePlace();
  const token = useTokenHolder();
  const dialects = useDialects();
  const all = dialects.state === 'here' ? dialects.value : [];
  const loaded = useApi(all.find(({ name }) => 'dialect' in place && name === place.dialect));
  const api = loaded.state === 'here' ? loaded.value : null;
  const unsettled = [dialects, loaded].find(({ state }) => state !== 'here');
  useArrival(place, unsettled ? null : titleOf(place, api));
  return (
    <TokenContext.Provider value={token}>
      <ApiContext.Provider value={api}>
        <Frame dialects={all} api={api} place={place}>
          {unsettled ? <Unsettled {...unsettled} /> : <Content place={place} dialects={all} api={api} />}
        </Frame>
      </ApiContext.Provider>
    </TokenContext.Provider>
  );
}

type FrameProps = { dialects: Dialect[]; api: Api | null; place: Place; children: preact.ComponentChildren };

function Frame({ dialects, api, place, children }: FrameProps) {
  const [unfoldedAt, unfold] = useState<Place | null>(null);
  // Following a link folds the navigation again, since the place is another one then.
  const isUnfolded = unfoldedAt === place;
  const isHome = place.page === 'home';
  const reveal = useCallback(() => unfold(place), [place]);
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      <header class="top">
        <a class="brand" href="#/">
          <Logo />
          Confab <span>API reference</span>
        </a>
        {!isHome && <FoldButton isUnfolded={isUnfolded} toggle={() => unfold(isUnfolded ? null : place)} />}
      </header>
      {!isHome && (
        <nav id="navigation" class={isUnfolded ? 'navigation unfolded' : 'navigation'} aria-label="Contents">
          <Navigation dialects={dialects} api={api} place={place} onSearch={reveal} />
        </nav>
      )}
      <main id="main" class={isHome ? 'alone' : undefined} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

const FoldButton = ({ isUnfolded, toggle }: { isUnfolded: boolean; toggle: () => void }) => (
  <button
    type="button"
    class="button fold"
    aria-expanded={isUnfolded}
    aria-controls="navigation"
    onClick={toggle}
  >
    <Icon name="menu" /> Contents
  </button>
);

type UnsettledProps = { state: string; reason?: string; retry: () => void };

const Unsettled = ({ state, reason, retry }: UnsettledProps) =>
  state === 'failed' ? (
    <div role="alert">
      <h1>This could not be loaded</h1>
      <p>{reason}</p>
      <button type="button" class="button" onClick={retry}>
        Try again
      </button>
    </div>
  ) : (
    <p class="quiet" role="status">
      Loading…
    </p>
  );
