/** On every answer; pages and files that need more say so themselves. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
};

/** For our own pages: nothing from elsewhere, nothing inline. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** For the workplace, which also shows mail in frames, files before they are sent, and what was seen last without a network. */
export const workplacePolicy = `${pagePolicy.replace('img-src', 'img-src blob:')}; frame-src 'self'; media-src 'self'; worker-src 'self'`;

/** For a page that is nothing but a form: our own style, and no script at all. */
export const formPolicy =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * For what strangers wrote, in a frame of our own pages: styled, with our pictures, and without any script. It is of our
 * origin only so that the page around can measure it; a frame that does not allow that makes an origin of its own of it.
 */
export const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; " +
  "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";
