import Database from 'better-sqlite3';
import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { createSchema } from '../../src/store/schema-version.ts';
import { manualClock } from '../support/clock.ts';
import { appOn } from '../support/image.ts';

const plans = suite('query plans');

/** Tables that stay small however busy the place is; reading them whole is right. */
const SMALL = /from (settings|businesses|business_hours|sla_policies|teams|roles|agents|webhooks)\b/;

/** Every statement that the application prepares, on a database that explains them. */
function statements() {
  const db = new Database(':memory:');
  createSchema(db);
  const prepare = db.prepare.bind(db);
  const prepared = new Set<string>();
  db.prepare = ((sql: string) => {
    prepared.add(sql);
    return prepare(sql);
  }) as typeof db.prepare;
  appOn(db, { clock: manualClock() });
  const planOf = (sql: string) => {
    const values = Array(sql.split('?').length - 1).fill(null);
    return (prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[]).map(
      (step) => step.detail,
    );
  };
  return { prepared: [...prepared].filter((sql) => /^\s*(select|update|delete)/i.test(sql)), planOf };
}

plans('go by an index wherever a table can grow, and sort nothing', () => {
  const { prepared, planOf } = statements();
  ok(prepared.length > 80);
  const growing = prepared.filter((sql) => !SMALL.test(sql));
  const slow = growing.flatMap((sql) =>
    planOf(sql)
      .filter((step) => /TEMP B-TREE/.test(step) || /^SCAN (?!.*USING)/.test(step))
      .map((step) => `${step}: ${sql.replaceAll(/\s+/g, ' ').trim()}`),
  );
  // Reading in the order of the primary key is how these lists are meant to be read: they stop at their limit.
  const whole = slow.filter(
    (line) => !/ order by id( desc)? limit | order by id (asc|desc) limit /.test(line),
  );
  equal(whole, []);
});

plans.run();
