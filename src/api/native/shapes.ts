import { object, text } from '../../lib/schema.ts';

/** What native paths take: an integer or a uuid. */
const ID = '^(\\d{1,15}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$';
export const idText = text({ pattern: ID, description: 'The integer id or the uuid.' });
export const idParams = object({ id: idText });
