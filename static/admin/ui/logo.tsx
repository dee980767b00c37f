export const Logo = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" class="logo">
    <path class="logo-first" d="M9 3h12a6 6 0 0 1 6 6v5a6 6 0 0 1-6 6H9l-6 5V9a6 6 0 0 1 6-6z" />
    <path class="logo-second" d="M12 25h9l7 5V14" />
  </svg>
);
