import { suite } from 'uvu';
import { is, ok } from 'uvu/assert';
import { allDialects } from '../../src/api/dialects.ts';
import { MINUTE } from '../../src/lib/clock.ts';
import { contains } from '../support/scenarios.ts';
import { type World, world } from '../support/world.ts';

const hostile = suite('values that mean harm');

type Answer = Awaited<ReturnType<World['request']>>;

function refused({ status, json, text }: Answer, expected: number, what: string) {
  is(status, expected, `${what}: ${status} ${text.slice(0, 300)}`);
  ok(json, what);
  ok(!/sqlite/i.test(text), text);
}

const languages: Record<string, string> = {
  'ends a statement': "'; drop table agents; --",
  'is always true': '" or 1=1 --',
  'comments the rest away': 'x/*',
  'is a parameter': ':name @name $name ?1',
  'matches everything': '%_\\%',
  'is an expression of the full-text search': 'a OR b NEAR(c) AND NOT d',
  'is one with an open quote': '"open col:x ^y * -z {a b}:c',
  'is a template': '{{7*7}}<%= 7*7 %>',
  'is markup': '<script>alert(1)</script>&amp;',
  'runs the other way': '\u202egnp.exe\u2066',
  'names what every object has': '__proto__',
  'has the size of ten bytes each': '👨\u200d👩\u200d👧',
  'begins a line of a log': 'a\r\n{"level":50}\u001b[31m',
};

/** Every text that people may choose, with what takes it. */
const texts: Record<string, (text: string) => object> = {
  'POST /thikaa/api/v1/leads': (text) => ({
    name: text,
    phone: text,
    source: text,
    tags: [text],
    custom_fields: JSON.parse(`{${JSON.stringify(text)}:${JSON.stringify(text)}}`),
  }),
  'POST /aimychats/v1/conversations': (text) => ({
    title: text,
    content: text,
    metadata: JSON.parse(`{${JSON.stringify(text)}:${JSON.stringify(text)}}`),
  }),
  'POST /api/v1/roles': (text) => ({ name: text, description: text, permissions: [] }),
  'POST /api/v1/agents': (text) => ({
    email: 'olim@clinic.example',
    first_name: text,
    last_name: text,
    roles: ['Agent'],
  }),
  'POST /api/v1/keys': (text) => ({ name: text }),
  'POST /api/v1/businesses': (text) => ({ slug: 'clinic', name: text }),
  'PATCH /api/v1/settings': (text) => ({ organisation_name: text }),
};
for (const [call, bodyWith] of Object.entries(texts))
  for (const [what, text] of Object.entries(languages))
    hostile(`a text that ${what} is stored letter by letter by ${call}`, async () => {
      await using here = await world();
      const answer = await here.request(call, { as: 'ada', body: bodyWith(text) });
      ok(answer.status < 300, `${answer.status} ${answer.text}`);
      contains(answer.json, bodyWith(text));
      const again = await here.request(`GET ${call.split(' ')[1]}`, { as: 'ada' });
      ok(again.text.includes(JSON.stringify(text)), again.text);
    });

/** Texts that name something which is there or not. */
const names: Record<string, (text: string) => object> = {
  'POST /api/v1/agents': (text) => ({ email: 'olim@clinic.example', first_name: 'Olim', roles: [text] }),
  'POST /api/v1/roles': (text) => ({ name: 'Night', permissions: [text] }),
  'POST /api/v1/keys': (text) => ({ name: 'k', scopes: [text] }),
  'POST /api/v1/businesses': (text) => ({ slug: text, name: 'Clinic' }),
  'PATCH /api/v1/settings': (text) => ({ timezone: text }),
  'POST /api/v1/webhooks': (text) => ({ url: 'https://hooks.example/', events: [text] }),
};
for (const [call, bodyWith] of Object.entries(names))
  hostile(`a name of nonsense is a 422 for ${call}`, async () => {
    await using here = await world();
    for (const text of [...Object.values(languages), 'x'.repeat(10_000), '\0', '\ud800'])
      refused(await here.request(call, { as: 'ada', body: bodyWith(text) }), 422, text.slice(0, 50));
  });

const strangeNumbers = ['0', '-1', '-0.5', '1.5', '1e308', '-1e308', '1e400', '-1e400', '5e-324'].concat(
  '9007199254740993',
  '9223372036854775808',
  '1'.repeat(400),
  '"7"',
  'true',
  '[7]',
);
hostile('a number out of range, or none, is a 422', async () => {
  await using here = await world();
  for (const number of strangeNumbers) {
    const body = `{"rate_limits":{"thikaa":{"per_minute":${number},"per_second":5}}}`;
    refused(await here.request('PATCH /api/v1/settings', { as: 'ada', body }), 422, number);
  }
});

hostile('a bad value of a known query name is a 422 in our own API', async () => {
  await using here = await world();
  const values = [
    '-1',
    '1e400',
    '1.5',
    'Infinity',
    'NaN',
    '',
    '%00',
    '%',
    '%ff',
    '0x10',
    '9'.repeat(400),
    "1'--",
    '[]',
  ];
  for (const value of [...values, 'x'.repeat(10_000)])
    for (const name of ['events?limit', 'events?after', 'agents?limit', 'jobs?state', 'audit?action'])
      refused(await here.request(`GET /api/v1/${name}=${value}`, { as: 'ada' }), 422, `${name}=${value}`);
});

// Two of the longest still fit into the head of a request.
const ids = ['%00', '%', '%ff', '-1', '0', '1e400', '9'.repeat(400), 'x'.repeat(7000)].concat(
  "1'%20or%20'1'='1",
  '%22*%22%20OR%20a',
  '__proto__',
  '9007199254740993',
  '00000000-0000-0000-0000-000000000000',
);
for (const { name, mount, routes } of allDialects('key')) {
  for (const { method, path } of routes.filter(({ path }) => path.includes(':')))
    hostile(`an id of nonsense is the fault of the caller: ${name}, ${method} ${path}`, async () => {
      await using here = await world();
      for (const id of ids) {
        here.clock.advance(MINUTE);
        const call = `${method.toUpperCase()} ${mount}${path.replaceAll(/:\w+/g, () => id)}`;
        const body = method === 'get' ? undefined : {};
        const answer = await here.request(call, { as: 'ada', body });
        ok(
          answer.status >= 400 && answer.status < 500,
          `${call.slice(0, 100)}: ${answer.status} ${answer.text.slice(0, 200)}`,
        );
      }
    });
}

hostile.run();
