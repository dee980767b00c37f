import type { Route } from '../http/route.ts';

const isRoute = (exported: unknown): exported is Route =>
  typeof exported === 'object' && exported !== null && 'path' in exported && 'method' in exported;
/** The routes that a dialect's files export. */
export const routesIn = (...modules: Record<string, unknown>[]) =>
  modules.flatMap((module) => Object.values(module).filter(isRoute));
