import type { ComponentChildren } from 'preact';

/** The page's h1; it takes the focus when the reader has followed a link (see use-place.ts). */
export const PageHeading = ({ children }: { children: ComponentChildren }) => (
  <h1 id="page" tabIndex={-1}>
    {children}
  </h1>
);
