import type { Contact } from '../../domain/contacts/contacts.ts';
import { fetchFile } from '../../http/fetch-file.ts';
import { type Call, route } from '../../http/route.ts';
import {
  boolean,
  either,
  email,
  type Infer,
  named,
  nullable,
  oneOf,
  openObject,
  text,
} from '../../lib/schema.ts';
import { succeeded } from './envelope.ts';
import { idParams } from './ids.ts';
import { ContactResponse, presentContact } from './people.shape.ts';
import { blankToNull, parsePhone } from './phones.ts';

const LARGEST_PICTURE = 2 * 1024 * 1024;
const phone = text({ maxLength: 100 });
const ContactRequest = named(
  'ContactRequest',
  openObject(
    {},
    {
      first_name: text({ minLength: 1, maxLength: 140, pattern: '\\S' }),
      last_name: nullable(text({ maxLength: 140 })),
      email: either(email(), oneOf('')),
      phone_number: nullable(phone),
      phone_number_country_code: nullable(text({ maxLength: 10, description: 'ISO country code' })),
      avatar_url: nullable(
        text({
          maxLength: 2000,
          description:
            'An image to fetch (at most 2 MB); empty or `null` removes the picture; the link as it was shown keeps it.',
        }),
      ),
      enabled: boolean({ description: 'false blocks the contact' }),
    },
  ),
);
type Wanted = Infer<typeof ContactRequest>;

export const updateContact = route({
  method: 'put',
  path: '/api/v1/contacts/:id',
  operationId: 'handleUpdateContact',
  tag: 'Contacts',
  summary: 'Update Contact',
  description: 'What is left out stays as it is. Without a file it may come as JSON too.',
  access: 'contacts:write',
  params: idParams,
  upload: {
    files: { files: { optional: true, description: 'New avatar image file to upload' } },
    alsoJson: true,
  },
  limitBytes: LARGEST_PICTURE,
  body: ContactRequest,
  returns: ContactResponse,
  async prepare(call) {
    const contact = call.domain.contacts.get(call.actor, Number(call.params.id));
    const url = blankToNull(call.body.avatar_url);
    if (call.files.length === 0 && url !== null && !isShown(call, contact, url))
      await fetchFile(call, 'avatar_url', url, LARGEST_PICTURE);
  },
  change(call) {
    const { domain, actor, request, body } = call;
    const before = domain.contacts.get(actor, Number(call.params.id));
    const { blocked_at: blockedAt } = domain.contacts.update(actor, before.id, wantedOf(before, body));
    changePicture(call, before);
    // Whoever sends back what was shown need not be one who may block.
    if (body.enabled !== undefined && body.enabled !== (blockedAt === null))
      domain.contacts.setBlocked(actor, before.id, !body.enabled);
    const after = domain.contacts.get(actor, before.id);
    return succeeded(presentContact(after, { domain, origin: request.origin }));
  },
});

const wantedOf = (before: Contact, body: Wanted) => ({
  ...(body.first_name !== undefined && { first_name: body.first_name }),
  ...(body.last_name !== undefined && { last_name: blankToNull(body.last_name) ?? '' }),
  // Who has no address is shown with an empty one, which is then sent back.
  ...(body.email !== undefined && (body.email !== '' || before.email !== null) && { email: body.email }),
  ...parsePhone(before, body),
});

function changePicture({ domain, actor, files, body }: Call<unknown, unknown, Wanted>, contact: Contact) {
  const [file] = files;
  if (file) domain.avatars.setOfContact(actor, contact.id, domain.media.add(actor, file).id);
  else if (
    body.avatar_url !== undefined &&
    blankToNull(body.avatar_url) === null &&
    contact.avatar_media_id !== null
  )
    domain.avatars.setOfContact(actor, contact.id, null);
}

/** Links are signed anew every hour: the picture is the same if the path is. */
function isShown({ domain }: Pick<Call, 'domain'>, { avatar_media_id: id }: Contact, url: string) {
  const picture = id === null ? undefined : domain.media.find(id);
  return picture !== undefined && URL.parse(url)?.pathname.endsWith(`/media/${picture.uuid}/file`) === true;
}
