import { useEffect, useRef } from 'preact/hooks';

/** Whoever came by a link within the page goes on from the heading; in the navigation the focus stays where it is. */
export function useFocusOnArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!document.activeElement?.closest('.settings-nav')) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
