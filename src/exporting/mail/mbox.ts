import { shown } from '../shown.ts';
import type { Said, Talk } from '../talk.ts';
import { textOf } from '../txt/txt.ts';
import type { Material, Writer } from '../writer.ts';
import { fileParts } from './files.ts';
import { assembled, headerText, mailbox, mailDate, textPart } from './mime.ts';

type Facts = Omit<Talk, 'messages'>;

/** Each message a mail; those of a conversation answer each other, so that mail programs show them as a thread. */
export const mbox: Writer = {
  passes: 1,
  async *write(material: Material) {
    const { words, said } = shown(material.heading);
    for (const { messages, ...talk } of material.talks()) {
      let before: string | null = null;
      for (const message of messages) {
        const { text, files } = said(message);
        const list = material.withAttachments
          ? ''
          : textOf({ ...said(message), text: '' })
              .split('\n')
              .slice(2)
              .join('\n');
        const headers = headersOf(message, talk, before, words.noSubject);
        const parts = [
          textPart(files.length > 0 && list.trim() !== '' ? `${text}\n\n${list}` : text),
          ...(await fileParts(message.attachments, material)),
        ];
        yield `From - ${asctime(message.created_at)}\r\n${assembled(headers, parts, message.uuid)}\r\n`;
        before = idOf(message);
      }
    }
  },
};

function headersOf(message: Said, talk: Facts, before: string | null, noSubject: string) {
  const { sender, kind, isNote, created_at } = message;
  const contact = mailbox(talk.contact.name, talk.contact.email, `contact-${talk.contact.id}@confab.invalid`);
  const ours = mailbox(talk.inbox, null, `inbox@confab.invalid`);
  const from = mailbox(sender.name, sender.email, `${sender.kind}-${sender.id ?? 0}@confab.invalid`);
  return {
    From: from,
    To: kind === 'incoming' || isNote ? ours : contact,
    Subject: headerText(
      `${before === null ? '' : 'Re: '}${talk.subject.trim() || noSubject} [#${talk.reference}]`,
    ),
    Date: mailDate(created_at),
    'Message-ID': idOf(message),
    ...(before !== null && { 'In-Reply-To': before, References: `${rootOf(talk)} ${before}` }),
    ...(isNote && { 'X-Confab-Note': 'yes' }),
    'MIME-Version': '1.0',
  };
}

const idOf = ({ uuid }: Said) => `<${uuid}@confab.invalid>`;
const rootOf = ({ uuid }: Facts) => `<${uuid}@confab.invalid>`;

/** Sat Mar 14 09:30:00 2026, as the line between two mails has it. */
function asctime(at: number) {
  const [, weekday, day, month, year, time] =
    /^(\w+), (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(at).toUTCString()) ?? [];
  return `${weekday} ${month} ${day} ${time} ${year}`;
}
