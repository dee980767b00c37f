import { signal } from '@preact/signals';

const media = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;

/** Whether the page is dark: as somebody chose, else as their system prefers. For what no style sheet of ours reaches. */
export const isDark = signal(read());

function read() {
  const { theme } = root.dataset;
  return theme === 'dark' || (theme !== 'light' && media.matches);
}

const look = () => (isDark.value = read());
media.addEventListener('change', look);
new MutationObserver(look).observe(root, { attributeFilter: ['data-theme'] });
