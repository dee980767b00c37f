import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { layDown } from '../../src/store/native.ts';

const laying = suite("laying down SQLite's native part");
const native = Buffer.from('machine code');
const emptyFolder = () => mkdtempSync(join(tmpdir(), 'confab-native-'));

laying('leaves one file, whole, that may be executed', () => {
  const folder = emptyFolder();
  const file = layDown(native, folder);
  equal(readdirSync(folder).length, 1);
  equal(readFileSync(file), native);
  is(statSync(file).mode & 0o777, 0o700);
});

laying('is named after its content, so that versions do not meet', () => {
  const folder = emptyFolder();
  match(layDown(native, folder), /sqlite-[0-9a-f]{16}\.node$/);
  is.not(layDown(native, folder), layDown(Buffer.from('newer machine code'), folder));
});

laying('does not write again what is there', () => {
  const folder = emptyFolder();
  const file = layDown(native, folder);
  utimesSync(file, 1, 1);
  layDown(native, folder);
  is(statSync(file).mtimeMs, 1000);
});

laying('mends a file that a power cut left empty', () => {
  const folder = emptyFolder();
  writeFileSync(layDown(native, folder), '');
  equal(readFileSync(layDown(native, folder)), native);
});

laying.run();
