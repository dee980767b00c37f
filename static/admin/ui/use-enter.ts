import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Enter for what is chosen among what is looked up while somebody types. Pressed before that is there, it counts when it
 * comes: what is listed meanwhile is the answer to something else. Whoever types on has thought better of it.
 */
export function useEnter(isReady: boolean, carryOut: () => void) {
  const [isPressed, setPressed] = useState(false);
  useLayoutEffect(() => {
    if (!isPressed || !isReady) return;
    setPressed(false);
    carryOut();
  }, [isPressed, isReady]);
  return {
    press: () => (isReady ? carryOut() : setPressed(true)),
    forget: () => setPressed(false),
  };
}
