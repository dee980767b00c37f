import { audit } from './audit.ts';
import { channels } from './channels.ts';
import { integration } from './integration.ts';
import { lists } from './lists.ts';
import { people } from './people.ts';
import { permissions } from './permissions.ts';
import { system } from './system.ts';

/** Everything that is said in the settings, page by page. */
export const administration = {
  ...audit,
  ...channels,
  ...integration,
  ...lists,
  ...people,
  ...permissions,
  ...system,
};
