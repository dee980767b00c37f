import { system } from '../domain/actor.ts';
import { hashPassword, refuseWeakPassword } from '../domain/passwords.ts';
import { Problem } from '../lib/problem.ts';
import { type Command, dataHelp, dataOption, type Flags, required, type Surroundings } from './command.ts';
import { withDomain } from './workspace.ts';

export const agentCreate: Command = {
  name: 'agent create',
  summary: 'Adds an agent.',
  usage: '--email E --name N --role Admin [--password-stdin]',
  options: {
    ...dataOption,
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: false },
    'password-stdin': { type: 'boolean' },
  },
  help: {
    email: 'The address to sign in with.',
    name: 'First and last name.',
    role: 'The name of a role, such as Admin or Agent.',
    'password-stdin': 'Reads the password from standard input; without it the agent can only use API keys.',
    ...dataHelp,
  },
  async run(flags, surroundings) {
    const email = addressIn(required(flags, 'email'));
    const [firstName = '', ...rest] = required(flags, 'name').trim().split(/\s+/);
    const role = required(flags, 'role');
    const passwordHash = await passwordFrom(flags, surroundings);
    await withDomain(flags, surroundings, async ({ domain }) => {
      const wanted = { email, firstName, lastName: rest.join(' '), roles: [role], passwordHash };
      const agent = await domain.store.write(() => domain.agents.create(system, wanted));
      surroundings.print(`Agent ${agent.id} (${agent.email}) with the role ${role} was added.`);
    });
  },
};

export const agentPassword: Command = {
  name: 'agent password',
  summary: 'Sets the password of an agent and ends the sessions; can also turn off one-time passwords.',
  usage: '--email E --password-stdin [--remove-totp]',
  options: {
    ...dataOption,
    email: { type: 'string' },
    'password-stdin': { type: 'boolean' },
    'remove-totp': { type: 'boolean' },
  },
  help: {
    email: 'Whose password.',
    'password-stdin': 'Reads the new password from standard input.',
    'remove-totp': 'Turns off one-time passwords, for somebody who has lost the phone.',
    ...dataHelp,
  },
  async run(flags, surroundings) {
    const email = required(flags, 'email');
    const passwordHash = await passwordFrom(flags, surroundings);
    const removeTotp = flags['remove-totp'] === true;
    if (passwordHash === null && !removeTotp)
      throw new Problem('invalid', 'usage', 'Say --password-stdin or --remove-totp.');
    await withDomain(flags, surroundings, async ({ domain }) => {
      const agent = domain.agents.withEmail(email);
      if (!agent) throw Problem.missing('agent', email);
      await domain.store.write(() => {
        if (passwordHash !== null) domain.agents.update(system, agent.id, { passwordHash });
        if (removeTotp) domain.totp.remove(system, agent.id);
      });
      surroundings.print(`Done for ${agent.email}.`);
    });
  },
};

async function passwordFrom(flags: Flags, { readInput }: Surroundings) {
  if (flags['password-stdin'] !== true) return null;
  const password = (await readInput()).replace(/\r?\n$/, '');
  refuseWeakPassword(password);
  return hashPassword(password);
}

function addressIn(typed: string) {
  if (/^[^\s@]+@[^\s@]+$/.test(typed) && typed.length <= 320) return typed;
  throw Problem.invalid('email', `${typed} is not an email address.`);
}
