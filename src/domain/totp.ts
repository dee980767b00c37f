import { randomBytes } from 'node:crypto';
import { Problem } from '../lib/problem.ts';
import { base32, matchingStep, otpauthUri } from '../lib/totp.ts';
import { type Actor, agentOf } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import type { Core } from './core.ts';
import type { settings as settingsOf } from './settings.ts';

type Parts = { agents: ReturnType<typeof agentsOf>; settings: ReturnType<typeof settingsOf> };

/** One-time passwords of an agent: begun with a secret to scan, in force once a code has proved that it was scanned. */
export function totp({ clock, vault }: Core, { agents, settings }: Parts) {
  /** Nothing is stored: the sealed secret travels with the caller until it is confirmed. */
  function begin(actor: Actor) {
    const agent = agents.get(agentOf(actor));
    const secret = randomBytes(20);
    const uri = otpauthUri(settings.get().organisation_name, agent.email, secret);
    return { secret: base32(secret), uri, enrolment: vault.seal(`${agent.id}:${secret.toString('base64')}`) };
  }

  function confirm(actor: Actor, enrolment: string, code: string) {
    const agent = agents.get(agentOf(actor));
    const secret = secretIn(enrolment, agent.id);
    const step = matchingStep(Buffer.from(secret, 'base64'), code, clock.now());
    if (step === null)
      throw Problem.invalid('code', 'The code does not fit. Is the clock of your phone right?');
    agents.setTotp(actor, agent.id, vault.seal(secret), step);
  }

  function secretIn(enrolment: string, agentId: number) {
    const [owner, secret] = opened(enrolment).split(':');
    if (owner === String(agentId) && secret) return secret;
    throw Problem.invalid('enrolment', 'Begin again: this enrolment is not yours.');
  }

  function opened(enrolment: string) {
    try {
      return vault.open(enrolment);
    } catch {
      throw Problem.invalid('enrolment', 'Begin again: this enrolment is damaged.');
    }
  }

  return {
    begin,
    confirm,
    remove: (actor: Actor, agentId: number) => agents.setTotp(actor, agentId, null, null),
  };
}
