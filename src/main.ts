import { commandLine } from './commands/command-line.ts';

// What we write into the data folder is nobody else's business.
process.umask(0o077);
// Whoever reads our output may have seen enough, as in `confab openapi … | head`.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const terminal = {
  environment: process.env,
  print: (line: string) => void process.stdout.write(`${line}\n`),
  complain: (line: string) => void process.stderr.write(`${line}\n`),
  readInput,
};

// Not awaited here: the executable's bundle is a CommonJS module, which knows no top-level await.
commandLine(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});

async function readInput() {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
