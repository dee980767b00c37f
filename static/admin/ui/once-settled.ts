import { useEffect } from 'preact/hooks';

/** Asks for something once it has not changed for a moment, or at once; what is overtaken by then is called off. */
export function useOnceSettled(asked: unknown, waitMs: number, ask: (signal: AbortSignal) => void) {
  useEffect(() => {
    const overtaken = new AbortController();
    if (waitMs === 0) ask(overtaken.signal);
    const timer = waitMs > 0 ? setTimeout(() => ask(overtaken.signal), waitMs) : undefined;
    return () => {
      clearTimeout(timer);
      overtaken.abort();
    };
  }, [asked]);
}
