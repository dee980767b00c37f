import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { suite } from 'uvu';
import { equal, is, match, throws } from 'uvu/assert';
import { hexSignature, keyOf, newSecret, signatureHeaders } from '../../src/lib/webhook-signature.ts';

// The official package, as a receiver would use it: everything it verifies here, it verifies in the field.
const signing = suite('webhook signatures');

const body = '{"event":"lead.captured","data":{"name":"Дилноза Каримова"}}';
const parsed = JSON.parse(body);
const id = 'msg_0197f3c2';
const sign = (...secrets: string[]) => signatureHeaders({ id, at: Date.now(), body, secrets });

signing('satisfy the official package with a secret that we made', () => {
  const secret = newSecret(randomBytes(32).toString('base64url'));
  equal(new Webhook(secret).verify(body, sign(secret)), parsed);
});

signing('satisfy it with any text that a user chose as secret', () => {
  for (const secret of ['your_webhook_secret', 'пароль', 'whsec_not base64', 'whsec_', 'whsec_YWJ=', ' '])
    equal(new Webhook(Buffer.from(secret), { format: 'raw' }).verify(body, sign(secret)), parsed);
});

signing('satisfy holders of the old and of the new secret while one replaces the other', () => {
  const [old, fresh, strange] = [1, 2, 3].map(() => newSecret(randomBytes(32).toString('base64url'))) as [
    string,
    string,
    string,
  ];
  const headers = sign(fresh, old);
  equal(new Webhook(old).verify(body, headers), parsed);
  equal(new Webhook(fresh).verify(body, headers), parsed);
  throws(() => new Webhook(strange).verify(body, headers), 'No matching signature found');
});

signing('do not fit another body, id or time', () => {
  const secret = newSecret(randomBytes(32).toString('base64url'));
  const receiver = new Webhook(secret);
  const headers = sign(secret);
  throws(() => receiver.verify(`${body} `, headers), 'No matching signature found');
  throws(
    () => receiver.verify(body, { ...headers, 'webhook-id': 'msg_other' }),
    'No matching signature found',
  );
  const earlier = String(Number(headers['webhook-timestamp']) - 1);
  throws(
    () => receiver.verify(body, { ...headers, 'webhook-timestamp': earlier }),
    'No matching signature found',
  );
});

signing('are those that the specification publishes', () => {
  const published = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1614265330_999, body: '{"test": 2432232314}' };
  equal(signatureHeaders({ ...published, secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'] }), {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

signing('are the same for a body in text and in bytes', () => {
  const at = 1_795_000_000_000;
  const secrets = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'];
  equal(
    signatureHeaders({ id, at, body, secrets }),
    signatureHeaders({ id, at, body: Buffer.from(body), secrets }),
  );
  is(hexSignature('s', body), hexSignature('s', Buffer.from(body)));
});

signing('use the decoded bytes behind whsec_, and otherwise the text as it is', () => {
  const text = (secret: string) => Buffer.from(secret);
  const cases: [secret: string, key: Buffer][] = [
    ['whsec_AAEC', Buffer.from([0, 1, 2])],
    ['whsec_AAE=', Buffer.from([0, 1])],
    ['AAEC', text('AAEC')],
    ['WHSEC_AAEC', text('WHSEC_AAEC')],
    ['whsec_AAE', text('whsec_AAE')],
    ['whsec_AAF=', text('whsec_AAF=')],
    ['whsec_A-E_', text('whsec_A-E_')],
    ['whsec_AA EC', text('whsec_AA EC')],
    ['whsec_', text('whsec_')],
    ['тайна', text('тайна')],
  ];
  for (const [secret, key] of cases) equal(keyOf(secret), key, secret);
});

signing('get 32 bytes of chance for a new secret', () => {
  const bytes = randomBytes(32);
  const secret = newSecret(bytes.toString('base64url'));
  match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  equal(keyOf(secret), bytes);
});

// Made with: printf '%s' '{"event":"conversation.created"}' | openssl dgst -sha256 -hmac 'my secret'
signing('look to Libredesk receivers as they know them', () => {
  is(
    hexSignature('my secret', '{"event":"conversation.created"}'),
    'sha256=cba37d1289a7be6bf5d1878a77684b94aac2578af8a0549778d12db586b0293c',
  );
  is(
    hexSignature('whsec_AAEC', 'x'),
    'sha256=cd96af011363a7c39c695859b80489d6d7b9365e2ab6074541eab0a975d9b580',
  );
});

signing.run();
