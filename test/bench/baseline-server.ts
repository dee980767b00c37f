import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Koa from 'koa';

/** What every figure is a ratio to: Koa with one function that answers the same 20 bytes of JSON. */
const koa = new Koa();
koa.use((ctx) => {
  ctx.body = { message: 'hello!' };
});
const server = createServer(koa.callback());
server.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => process.exit());
