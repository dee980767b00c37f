import { readFileSync } from 'node:fs';

/** A certificate that signed itself, valid until 2126 for localhost, receiver.test and 127.0.0.1. Its key protects nothing. */
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/loopback-tls/${name}.pem`, import.meta.url), 'utf8');

export const loopbackTls = { key: fixture('key'), cert: fixture('cert') };
