import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Place, parsePlace } from './place.ts';

/** The place in the address; back and forward are the browser's own. */
export function usePlace() {
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  useLayoutEffect(() => {
    const follow = () => setPlace(parsePlace(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

/**
 * Names the page once it is there (`title` is null before). After a link was followed it puts the reader at the
 * beginning, with the focus on the heading, so that a screen reader reads on from there.
 */
export function useArrival(place: Place, title: string | null) {
  const shown = useRef<Place>(null);
  useLayoutEffect(() => {
    if (title === null) return;
    document.title = title ? `${title} · Confab API` : 'Confab API';
    if (shown.current && shown.current !== place) goToHeading();
    shown.current = place;
  }, [place, title]);
}

function goToHeading() {
  scrollTo({ top: 0, behavior: 'instant' });
  document.getElementById('page')?.focus({ preventScroll: true });
}
