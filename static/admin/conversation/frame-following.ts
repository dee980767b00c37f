type Listeners = { onHeight: (height: number) => void; onUnreadable: () => void };

/**
 * Keeps a frame as tall as the page in it, and hands keys on that are pressed in there, so that shortcuts go on working.
 * Nothing runs in the frame; it is of our origin only so that it can be measured from here.
 */
export function followFrame(frame: HTMLIFrameElement, { onHeight, onUnreadable }: Listeners) {
  const watch = new ResizeObserver(measure);

  function measure() {
    const page = frame.contentDocument?.documentElement;
    if (!page) return;
    const isWide = page.scrollWidth > page.clientWidth;
    const height = Math.ceil(page.getBoundingClientRect().height) + (isWide ? SCROLLBAR_PX : 0);
    if (height <= 0 || frame.height === String(height)) return;
    frame.height = String(height);
    onHeight(height);
  }

  function look() {
    const page = frame.contentDocument;
    // A frame that has not begun to load is an empty page.
    if (!page || page.URL === 'about:blank') return;
    if (page.body?.dataset.remoteImages === undefined) return onUnreadable();
    watch.disconnect();
    watch.observe(page.documentElement);
    page.addEventListener('keydown', (event) => handOn(frame, event));
    measure();
  }

  frame.addEventListener('load', look);
  look();
  return () => {
    watch.disconnect();
    frame.removeEventListener('load', look);
  };
}

const SCROLLBAR_PX = 16;

function handOn(frame: HTMLIFrameElement, event: KeyboardEvent) {
  const same = new KeyboardEvent('keydown', {
    key: event.key,
    code: event.code,
    ctrlKey: event.ctrlKey,
    metaKey: event.metaKey,
    altKey: event.altKey,
    shiftKey: event.shiftKey,
    bubbles: true,
    cancelable: true,
  });
  if (!frame.dispatchEvent(same)) event.preventDefault();
}
