import Koa, { type Context } from 'koa';
import type { App } from './app.ts';
import { type AddressRules, connectionOf, requestFacts } from './http/facts.ts';
import { pipeline } from './http/pipeline.ts';
import { answerProblem, toProblem } from './http/problems.ts';
import { headOf } from './http/send.ts';
import { plainTarget } from './http/target.ts';
import { whichDialect } from './http/which-dialect.ts';

/** The whole way of a request on one screen. */
export function createServer(app: App) {
  const { config, log, clock, domain, dialects, server } = app;
  const { serve } = pipeline({ domain, server, clock, verify: config.verify });
  const choose = whichDialect(dialects, config.hosts);
  const trustedProxies = config.trustedProxies.rules.length > 0 ? config.trustedProxies : null;
  const rules: AddressRules = { trustedProxies, publicUrl: config.publicUrl, leaving: app.leaving };

  const koa = new Koa();
  koa.use(async function answer(ctx: Context) {
    const start = performance.now();
    ctx.url = plainTarget(ctx.url);
    const connection = connectionOf(ctx, rules);
    const choice = choose(connection.host, ctx.path);
    const { dialect } = choice;
    const facts = requestFacts(ctx, connection, choice, rules);
    const head = headOf(facts.id);
    if (app.leaving.aborted) head.Connection = 'close';
    try {
      await serve(ctx, choice, facts, head);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind === 'broken')
        log.error({ err: problem.cause ?? problem, request_id: facts.id }, 'a request failed');
      answerProblem(ctx, head, choice, problem, { facts, domain }, config.verify);
    }
    app.metrics.observe(dialect.name, ctx.status, performance.now() - start);
    log.info({
      id: facts.id,
      method: ctx.method,
      path: ctx.path,
      status: ctx.status,
      ms: rounded(start),
      address: facts.address,
    });
  });
  // What reaches Koa itself is a connection that broke while answering: nobody is left to tell.
  koa.on('error', (error: Error) => log.debug({ err: error }, 'connection error'));
  return koa.callback();
}

const rounded = (start: number) => Math.round((performance.now() - start) * 100) / 100;
