/** Gives the focus to where it was, unless somebody has taken it since, such as what a choice has opened. */
export function giveFocusBack(to: Element | null | undefined, from?: Element | null) {
  const { activeElement } = document;
  const isFree = activeElement === null || activeElement === document.body || from?.contains(activeElement);
  if (isFree && to instanceof HTMLElement) to.focus();
}
