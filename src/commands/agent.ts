import { system } from '../domain/actor.ts';
import { hashPassword, refuseWeakPassword } from '../domain/passwords.ts';
import { isEmailAddress } from '../lib/email-address.ts';
import { Problem } from '../lib/problem.ts';
import {
  type Command,
  dataHelp,
  dataOption,
  type Flags,
  required,
  type Surroundings,
  usage,
} from './command.ts';
import { withDomain } from './workspace.ts';

export const agentCreate: Command = {
  name: 'agent create',
  summary: 'Adds an agent; in an empty folder it first makes the installation, and says so.',
  usage: '--email E --name N --role Admin [--password-stdin]',
  options: {
    ...dataOption,
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
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
    const { email, name, role } = required(flags, 'email', 'name', 'role');
    refuseNoAddress(email);
    const names = namesIn(name);
    const passwordHash = await passwordFrom(flags, surroundings);
    await withDomain(flags, surroundings, 'made if need be', async ({ domain }) => {
      const wanted = { email, ...names, roles: [role], passwordHash };
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
    const { email } = required(flags, 'email');
    const passwordHash = await passwordFrom(flags, surroundings);
    const removeTotp = flags['remove-totp'] === true;
    if (passwordHash === null && !removeTotp) throw usage('Say --password-stdin or --remove-totp.');
    await withDomain(flags, surroundings, 'already there', async ({ domain }) => {
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

function refuseNoAddress(email: string) {
  if (isEmailAddress(email)) return;
  throw Problem.invalid('email', `${email} is not an email address.`);
}

function namesIn(name: string) {
  const [firstName = '', ...rest] = name.trim().split(/\s+/);
  const lastName = rest.join(' ');
  if (firstName !== '' && name.length <= 140 && !/\p{Cc}/u.test(name)) return { firstName, lastName };
  throw Problem.invalid('name', 'A name has at least one letter, at most 140, and no control characters.');
}
