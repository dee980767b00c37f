// Where the executable begins: Node takes this in, and this the bundle, with what V8 has compiled of it before.
const { getRawAsset } = require('node:sea');
const { run } = require('./script.cjs');

const asset = (name) => Buffer.from(getRawAsset(name));
run(asset('main.cjs'), asset('main.cache'), require);
