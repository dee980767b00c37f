import { spawnSync } from 'node:child_process';

/** `npm run check`: what a change must pass before it is proposed, quickest first. It stops at the first fault. */
type Step = { name: string; command: string; advice: string };

const steps: Step[] = [
  { name: 'types', command: 'npm run types', advice: 'The compiler objects; its lines are above.' },
  { name: 'lint', command: 'npm run lint', advice: 'Most of it mends itself: npm run format' },
  { name: 'tests', command: 'npm test', advice: 'Run one file alone: npm test -- test/…/name.test.ts' },
  { name: 'build', command: 'npm run build', advice: 'The executable could not be made.' },
  { name: 'documents', command: 'npm run docs', advice: 'The generated documents could not be written.' },
  {
    name: 'documents are committed',
    command:
      'git add --intent-to-add docs/openapi && git diff --exit-code --stat -- docs/openapi static/admin/api/contract.ts README.md',
    advice: 'They were written anew and differ from what is committed: look at them and commit them.',
  },
];

const began = performance.now();
for (const step of steps) run(step);
console.log(`\nAll is well (${secondsSince(began)} s).`);

function run({ name, command, advice }: Step) {
  console.log(`\n== ${name}: ${command}`);
  const start = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status === 0) return console.log(`-- ${name}: ${secondsSince(start)} s`);
  console.error(`\nThe step "${name}" failed. ${advice}`);
  process.exit(1);
}

function secondsSince(start: number) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
