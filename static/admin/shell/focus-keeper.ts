const PRESSABLE = 'a[href], button, [tabindex="0"]';

/** The element with the focus, and what is around it. */
let way: readonly Element[] = [];

/**
 * When what has the focus goes away, its neighbour of the same kind takes it, else what was around it: whoever works by
 * keyboard is always somewhere. Whoever gives the focus to something on purpose does so afterwards.
 */
export function keepFocus(root: HTMLElement) {
  root.addEventListener('focusin', ({ target }) => (way = wayUp(target as Element)));
  new MutationObserver((records) => {
    // Not yet: it may be on its way to what somebody has just clicked on.
    if (isLost()) setTimeout(() => isLost() && heir(records)?.focus({ preventScroll: true }));
  }).observe(root, { childList: true, subtree: true });
}

const isLost = () => document.activeElement === document.body && way[0]?.isConnected === false;

/** Whether nobody would miss the focus: it is nowhere, or where it waits. */
export const isFocusFree = () =>
  document.activeElement === document.body || document.activeElement?.id === 'main';

function wayUp(element: Element) {
  const found: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) found.push(one);
  return found;
}

function heir(records: readonly MutationRecord[]) {
  const around = way.find((one) => one.isConnected && one.matches('[tabindex]'));
  const beside = records.flatMap(neighbours).map((one) => one.querySelector<HTMLElement>(PRESSABLE));
  return beside.find(Boolean) ?? (around instanceof HTMLElement ? around : document.getElementById('main'));
}

/** The next and the one before of what went away with the focus in it, if they are of its kind, as in a list. */
function neighbours({ removedNodes, nextSibling, previousSibling }: MutationRecord) {
  const gone = [...removedNodes].find((node) => way.some((one) => one === node));
  return [nextSibling, previousSibling].filter(
    (one): one is Element => gone instanceof Element && one instanceof Element && isAlike(one, gone),
  );
}

const isAlike = (one: Element, other: Element) =>
  one.isConnected && one.tagName === other.tagName && one.className === other.className;
