/** Two voices, one answering the other. */
export const Logo = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" class="logo">
    <path class="logo-first" d="M9 3h12a6 6 0 0 1 6 6v5a6 6 0 0 1-6 6H9l-6 5V9a6 6 0 0 1 6-6z" />
    <path class="logo-second" d="M12 25h9l7 5V14" />
  </svg>
);

const DRAWINGS = {
  copy: 'M11 9h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM5 15H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v1',
  check: 'm4 12.5 5.5 5.5L20 7',
  menu: 'M4 7h16M4 12h16M4 17h10',
  key: 'M12.5 15a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0zm-1-3.5 8-8M16 7l3 3',
  lock: 'M6 11h12a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zm2 0V7a4 4 0 0 1 8 0v4',
};

export const Icon = ({ name }: { name: keyof typeof DRAWINGS }) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    class="icon"
  >
    <path d={DRAWINGS[name]} />
  </svg>
);
