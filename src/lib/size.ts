/** As file managers and limits have it: 2²⁰ bytes. */
export const MEGABYTE = 1024 * 1024;
