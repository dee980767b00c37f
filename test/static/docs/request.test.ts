import { execFileSync } from 'node:child_process';
import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { headerOf, patternOf } from '../../../static/docs/credentials.ts';
import { curlOf } from '../../../static/docs/curl.ts';
import { type Draft, emptyDraft } from '../../../static/docs/draft.ts';
import { missingFrom, prepare } from '../../../static/docs/prepare.ts';
import { readApi } from '../../../static/docs/read-api.ts';

const requests = suite('a request of the docs page');
const ORIGIN = 'http://127.0.0.1:8080';
const dialect = { name: 'acme', title: 'Acme', mount: '/acme', description: '', openapi: '' };

function request(path: string, method: string, operation: object, filled: Partial<Draft> = {}) {
  const api = readApi(dialect, { paths: { [path]: { [method]: operation } } });
  const [first] = api.operations;
  if (!first) throw new Error('no operation');
  const draft = { ...emptyDraft(api, first), ...filled };
  return { prepared: prepare(api, first, draft, ORIGIN), missing: missingFrom(first, draft) };
}

const credential = (kind: 'bearer' | 'basic' | 'token' | 'header', header = 'X-API-Key') => ({
  name: 'key',
  kind,
  header,
  description: '',
});

requests('puts values where they belong, encoded', () => {
  const operation = {
    parameters: [
      { name: 'id', in: 'path' },
      { name: 'tag', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
      { name: 'q', in: 'query', schema: { type: 'string' } },
      { name: 'Idempotency-Key', in: 'header' },
    ],
  };
  const values = {
    'path id': 'a/b',
    'query tag': 'x, y',
    'query q': 'a, b&c',
    'header Idempotency-Key': '1',
  };
  const { prepared, missing } = request('/things/{id}', 'get', operation, { values });
  equal(prepared.url, `${ORIGIN}/acme/things/a%2Fb?tag=x&tag=y&q=a%2C+b%26c`);
  equal(prepared.headers, [['Idempotency-Key', '1']]);
  equal(missing, []);
});

requests('says what is missing, and prints an example in its place', () => {
  const operation = { parameters: [{ name: 'id', in: 'path', schema: { type: 'integer' } }] };
  const { prepared, missing } = request('/things/{id}', 'get', operation);
  equal(missing, ['id']);
  equal(prepared.url, `${ORIGIN}/acme/things/1`);
});

requests('stays on this server whatever the document calls a path', () => {
  for (const path of [
    '@evil.example/x',
    '//evil.example/x',
    'https://evil.example',
    '\\\\evil.example',
    ':1@evil.example',
  ])
    equal(new URL(request(path, 'get', {}).prepared.url).origin, ORIGIN);
});

requests('carries the key in the header that each dialect knows', () => {
  equal(headerOf(credential('bearer'), 'ck_1.cs_2'), ['Authorization', 'Bearer ck_1.cs_2']);
  equal(headerOf(credential('basic'), 'ck_1.cs_2.3'), ['Authorization', `Basic ${btoa('ck_1:cs_2.3')}`]);
  equal(headerOf(credential('token'), 'ck_1.cs_2'), ['Authorization', 'token ck_1:cs_2']);
  equal(headerOf(credential('header'), 'ck_1.cs_2'), ['X-API-Key', 'ck_1.cs_2']);
  equal(patternOf(credential('token')), 'Authorization: token KEY:SECRET');
});

requests('is printed as a curl line that a shell reads the same way', () => {
  const hostile = `'; touch /tmp/x; '$(id)\`id\`\n"@/etc/passwd`;
  const body = { requestBody: { content: { 'text/plain': { schema: { const: hostile } } } } };
  const line = curlOf(request("/it's", 'put', body).prepared, credential('bearer'));
  const seen = execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }; CONFAB_TOKEN=t; ${line}`]);
  equal(seen.toString().split('\0'), [
    '-X',
    'PUT',
    `${ORIGIN}/acme/it's`,
    '-H',
    'Authorization: Bearer t',
    '-H',
    'Content-Type: text/plain',
    '--data-raw',
    hostile,
    '',
  ]);
});

requests('prints uploads as forms', () => {
  const properties = { file: { type: 'string', format: 'binary' }, caption: { type: 'string' } };
  const body = { requestBody: { content: { 'multipart/form-data': { schema: { properties } } } } };
  const { prepared } = request('/media', 'post', body, { fields: { caption: '@me' } });
  ok(curlOf(prepared, null).endsWith(`-F 'file=@FILE' \\\n  --form-string 'caption=@me'`));
});

requests('reads a header name that could break out of the line as none', () => {
  const evil = { type: 'apiKey', in: 'header', name: 'X"; rm -rf / #' };
  const document = { components: { securitySchemes: { evil } } };
  equal(
    readApi(dialect, document).credentials.map(({ kind }) => kind),
    ['other'],
  );
});

requests.run();
