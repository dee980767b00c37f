import { agentCreate, agentPassword } from './agent.ts';
import { backupCommand } from './backup.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { health } from './health.ts';
import { keyCreate, keyList, keyRevoke } from './key.ts';
import { licences } from './licences.ts';
import { openapi } from './openapi.ts';
import { restoreCommand } from './restore.ts';
import { serve } from './serve.ts';

/** Every command there is, in the order of the overview. */
export const commands: readonly Command[] = [
  serve,
  agentCreate,
  agentPassword,
  keyCreate,
  keyList,
  keyRevoke,
  backupCommand,
  restoreCommand,
  doctor,
  demo,
  health,
  openapi,
  licences,
];
