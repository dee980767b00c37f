import { suite } from 'uvu';
import { is } from 'uvu/assert';
import { acceptedEncoding } from '../../src/lib/accept-encoding.ts';

const accepted = suite('the encoding that a client likes best');

const wishes: Record<string, string> = {
  '': 'identity',
  br: 'br',
  gzip: 'gzip',
  'gzip, deflate, br, zstd': 'br',
  'GZIP;Q=0.8 , Br; q=0.9': 'br',
  'gzip;q=1.0, br;q=0.5': 'gzip',
  'br;q=0, gzip': 'gzip',
  'br;q=0, *': 'gzip',
  '*': 'br',
  '*;q=0': 'identity',
  'identity, gzip;q=0.5': 'identity',
  'identity;q=0, gzip;q=0.1': 'gzip',
  'identity;q=0': 'identity',
  'deflate, compress': 'identity',
  'gzip;q=many': 'identity',
  ';;;q=,,;': 'identity',
  'brotli, x-gzip': 'identity',
};
for (const [header, encoding] of Object.entries(wishes))
  accepted(`is ${encoding} for "${header}"`, () => is(acceptedEncoding(header), encoding));

accepted.run();
