import { suite } from 'uvu';
import { is, match, throws } from 'uvu/assert';
import { isExecutable, readAsset } from '../../src/lib/assets.ts';

const assets = suite('files that ship with the program');

assets('are read from the checkout while developing', () => {
  is(isExecutable, false);
  match(readAsset('schema.sql').toString(), /create table/);
});

assets('that are built are looked for where the build leaves them', () => {
  throws(() => readAsset('static', 'nothing', 'main.js'), /build.static.nothing.main\.js/);
});

assets.run();
