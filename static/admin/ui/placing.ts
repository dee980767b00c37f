const GAP = 4;

/** Puts what opens below its anchor, or above where there is no room, and keeps it on the screen. */
export function placed(floating: HTMLElement, anchor: HTMLElement) {
  const from = anchor.getBoundingClientRect();
  const { width, height } = floating.getBoundingClientRect();
  const isRtl = document.documentElement.dir === 'rtl';
  const below = from.bottom + GAP;
  const top = below + height <= innerHeight ? below : Math.max(GAP, from.top - GAP - height);
  const left = isRtl ? from.right - width : from.left;
  floating.style.top = `${top}px`;
  floating.style.left = `${Math.min(Math.max(GAP, left), innerWidth - width - GAP)}px`;
}
