import { registerHooks } from 'node:module';

/** Loaded with --import before the program: where its own list of migrations would be, it finds that of the tests. */
const OWN = '/src/store/migrations/index.ts';

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith(OWN)
      ? { ...found, url: new URL('./test-migrations.ts', import.meta.url).href }
      : found;
  },
});
