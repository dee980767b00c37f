import type { Permission } from '../../src/domain/permissions.ts';
import type { World } from './world.ts';

/** Takes something from the role Agent, which Bek has. */
export const agentsMayNot = ({ domain, write, ada, people }: World, ...taken: Permission[]) =>
  write(() => {
    for (const { id, permissions } of domain.roles.ofAgent(people.bek.id))
      domain.roles.update(ada, id, { permissions: permissions.filter((one) => !taken.includes(one)) });
  });
