import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

/** The reader's key: it lives as long as this browser tab and is sent to this server only. */
const NAME = 'confab-docs-token';

type Holder = { token: string; setToken: (token: string) => void };
export const TokenContext = createContext<Holder>({ token: '', setToken: () => {} });
export const useToken = () => useContext(TokenContext);

export function useTokenHolder(): Holder {
  const [token, remember] = useState(stored);
  const setToken = (next: string) => {
    remember(next);
    store(next);
  };
  return { token, setToken };
}

// A browser may forbid storage; the key is then kept in memory alone.
function stored() {
  try {
    return sessionStorage.getItem(NAME) ?? '';
  } catch {
    return '';
  }
}

function store(token: string) {
  try {
    if (token) sessionStorage.setItem(NAME, token);
    else sessionStorage.removeItem(NAME);
  } catch {
    return;
  }
}
