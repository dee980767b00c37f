import { useEffect } from 'preact/hooks';

/** Does something again and again while somebody looks, where no event tells of a change. */
export function useAgain(work: () => Promise<unknown>, everyMs: number, isWanted = true) {
  useEffect(() => {
    if (!isWanted) return;
    const timer = setInterval(() => void (document.hidden || work()), everyMs);
    return () => clearInterval(timer);
  }, [work, everyMs, isWanted]);
}
