import { execFileSync, spawn } from 'node:child_process';
import { chownSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Where an executable is tried: `run` starts it there with these arguments, as `/confab`, with its data in `/data`. */
export type Place = ReturnType<typeof bareTree>;

const NOBODY = 65534;
const ALLOWED = /^(ld-linux[^/]*|lib(c|m|dl|pthread|rt|stdc\+\+|gcc_s))\.so\.\d+$/;
const ARM_LIBRARIES = '/usr/aarch64-linux-gnu/lib';

/**
 * A file tree that holds the executable, the C and C++ libraries, /dev/null, an empty data folder and nothing else.
 * The program runs in there as a user without a home, and (where the machine lets us mount) can write to its data only.
 */
export function bareTree(executable: string) {
  const root = mkdtempSync(join(tmpdir(), 'confab-tree-'));
  execFileSync('chmod', ['755', root]);
  const emulator = needsEmulator(executable) ? ['/qemu'] : [];
  for (const [from, to] of contents(executable)) copy(from, join(root, to));
  for (const folder of ['dev', 'data']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'dev/null'), '');
  chownSync(join(root, 'data'), NOBODY, NOBODY);

  const [command, ...before] = canMount() ? MOUNT_AND_ENTER : ENTER;
  const run = (...args: string[]) =>
    spawn(command, [...before, root, ...emulator, '/confab', ...args], { stdio: 'pipe' });
  return { run, data: '/data', remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The executable as it lies here, for whoever may not change the root folder. */
export function plainFolder(executable: string): Place {
  const folder = mkdtempSync(join(tmpdir(), 'confab-data-'));
  const run = (...args: string[]) => spawn(executable, args, { env: {}, cwd: folder, stdio: 'pipe' });
  return { run, data: join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const canMount = () => succeeds('unshare', '--mount', 'true');
export const mayChangeRoot = () => process.getuid?.() === 0 && succeeds('chroot', '/', 'true');

type Command = readonly [string, ...string[]];
const CHANGE_ROOT = 'root=$1; shift; exec env -i "$(command -v chroot)" --userspec=65534:65534 "$root" "$@"';
const MOUNT = `
  mount --bind "$1" "$1"
  mount --bind "$1/data" "$1/data"
  mount --bind /dev/null "$1/dev/null"
  mount -o remount,bind,ro "$1"`;
const ENTER: Command = ['sh', '-ec', CHANGE_ROOT, 'sh'];
const MOUNT_AND_ENTER: Command = ['unshare', '--mount', 'sh', '-ec', `${MOUNT}\n${CHANGE_ROOT}`, 'sh'];

function contents(executable: string): [from: string, to: string][] {
  const libraries = needsEmulator(executable) ? armLibraries() : librariesOf(executable);
  const strangers = libraries.filter((file) => !ALLOWED.test(basename(file)));
  if (strangers.length > 0) throw new Error(`${executable} needs more than it may: ${strangers.join(', ')}`);
  const files = libraries.map((file): [string, string] => [file, file.replace(ARM_LIBRARIES, '/lib')]);
  const emulator: [string, string][] = needsEmulator(executable)
    ? [['/usr/bin/qemu-aarch64-static', '/qemu']]
    : [];
  return [...files, ...emulator, [executable, '/confab']];
}

function copy(from: string, to: string) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

const librariesOf = (executable: string) =>
  execFileSync('ldd', [executable], { encoding: 'utf8' }).match(/\/\S+/g) ?? [];

const armLibraries = () =>
  [
    'ld-linux-aarch64.so.1',
    'libc.so.6',
    'libm.so.6',
    'libdl.so.2',
    'libpthread.so.0',
    'libstdc++.so.6',
    'libgcc_s.so.1',
  ].map((name) => `${ARM_LIBRARIES}/${name}`);

const needsEmulator = (executable: string) => executable.includes('arm64') && process.arch !== 'arm64';

function succeeds(command: string, ...args: string[]) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
