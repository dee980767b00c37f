import { Problem } from '../../lib/problem.ts';
import { shown } from '../shown.ts';
import type { Attached } from '../talk.ts';
import { factsOf, textOf } from '../txt/txt.ts';
import type { Material, Writer } from '../writer.ts';
import { fileParts } from './files.ts';
import { assembled, headerText, mailbox, mailDate, textPart } from './mime.ts';

/** One conversation as one mail: what was said in it as its text, and the files. */
export const eml: Writer = {
  passes: 1,
  async *write(material: Material) {
    const { heading } = material;
    const [found] = material.talks();
    if (!found) throw new Problem('missing', 'conversation_gone', 'The conversation is not there any more.');
    const { messages, ...talk } = found;
    const { words, talk: shownTalk, said } = shown(heading);
    const files: Attached[] = [];
    let text = `${factsOf(shownTalk(talk))}\n`;
    for (const message of messages) {
      text += `${textOf(said(message))}`;
      files.push(...message.attachments);
    }
    const headers = {
      From: mailbox(talk.contact.name, talk.contact.email, `contact-${talk.contact.id}@confab.invalid`),
      To: mailbox(heading.organisation, null, 'inbox@confab.invalid'),
      Subject: headerText(`${talk.subject.trim() || words.noSubject} [#${talk.reference}]`),
      Date: mailDate(talk.created_at),
      'Message-ID': `<${talk.uuid}@confab.invalid>`,
      'MIME-Version': '1.0',
    };
    yield assembled(headers, [textPart(text), ...(await fileParts(files, material))], talk.uuid);
  },
};
