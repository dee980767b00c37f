import { remotePicturesIn } from '../../lib/html-pictures.ts';
import { Problem } from '../../lib/problem.ts';
import type { Core } from '../core.ts';
import { type Ticket, tickets } from '../media/tickets.ts';
import type { Message } from './row.ts';
import type { messageRows } from './rows.ts';

/**
 * Links to the pictures that a message shows from elsewhere. They are signed, because the frame that shows them is an
 * origin of its own and sends no credentials; and they name no address, so that nothing else can be fetched by them.
 */
export function pictureLinks(core: Core, { rows }: { rows: ReturnType<typeof messageRows> }) {
  const links = tickets(core, 'links to pictures in messages');

  const pictureTicket = ({ uuid }: Pick<Message, 'uuid'>, n: number) => links.issue(nameOf(uuid, n));

  /** Where the nth picture lies, counted from 0. */
  function pictureWithTicket(uuid: string, n: number, ticket: Ticket) {
    links.check(nameOf(uuid, n), ticket);
    const message = rows.byUuid.get(uuid.toLowerCase());
    const address = message?.content_type === 'html' ? remotePicturesIn(message.content)[n] : undefined;
    if (address === undefined) throw Problem.missing('picture', n);
    return address;
  }

  return { pictureTicket, pictureWithTicket };
}

const nameOf = (uuid: string, n: number) => `${uuid} ${n}`;
