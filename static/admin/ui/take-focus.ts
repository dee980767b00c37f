/** A ref for what somebody has just asked for: they go on there. */
export const takeFocus = (element: HTMLElement | null) => element?.focus();
