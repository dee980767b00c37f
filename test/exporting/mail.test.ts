import { suite } from 'uvu';
import { equal, is, match, not } from 'uvu/assert';
import { eml } from '../../src/exporting/mail/eml.ts';
import { mbox } from '../../src/exporting/mail/mbox.ts';
import { bytesOf, file, materialOf, saidOf, talkOf } from '../support/mixed-talk.ts';

const mails = suite('exports as mails');

type Mail = { headers: Map<string, string>; body: string };

/** As programs read mails: folded lines joined, encoded words decoded. */
function mailIn(text: string): Mail {
  const [head = '', ...body] = text.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(': ');
    return [line.slice(0, at).toLowerCase(), decoded(line.slice(at + 2))];
  });
  return { headers: new Map(headers), body: body.join('\r\n\r\n') };
}

const decoded = (value: string) =>
  value
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64: string) => Buffer.from(base64, 'base64').toString());
const mailsIn = (box: string) =>
  box
    .split(/^From - .*\r\n/m)
    .slice(1)
    .map(mailIn);
const textOf = ({ body }: Mail) => Buffer.from(body, 'base64').toString();
const partsOf = ({ headers, body }: Mail) => {
  const boundary = /boundary="(.*)"/.exec(headers.get('content-type') ?? '')?.[1];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => mailIn(part.replace(/^\r\n/, '')));
};

mails('are one for each message, which answer each other', async () => {
  const texts = ['Мой заказ?', 'From the shop:\r\n.\r\nFrom here on', ''];
  const found = mailsIn(
    (await bytesOf(mbox.write(materialOf([talkOf(texts), talkOf(['Another'])])))).toString(),
  );
  equal(found.map(textOf), ['Мой заказ?', 'From the shop:\n.\nFrom here on', '', 'Another']);
  const [first, second] = found.map(({ headers }) => headers);
  is(first?.get('from'), 'سليمة الكريم <salima@mail.example>');
  is(first?.get('subject'), 'Буюртма 4471 · طلب 4471 · 订单 [#107]');
  is(second?.get('subject'), 'Re: Буюртма 4471 · طلب 4471 · 订单 [#107]');
  is(second?.get('in-reply-to'), first?.get('message-id'));
  is(first?.get('date'), 'Sun, 31 Jan 2027 09:30:00 +0000');
  is(found[3]?.headers.get('in-reply-to'), undefined, 'another conversation is another thread');
});

mails('let nobody add a header or a mail of their own', async () => {
  const subject = 'Hi\r\nBcc: everybody@example.com\r\n\r\nFrom - Thu Jan  1 00:00:00 1970';
  const contact = { id: 1, name: 'Eve"\r\nX-Evil: 1', email: 'eve@x.example>\r\nX-Evil: 2', phone: null };
  const sender = { kind: 'contact' as const, ...contact };
  const talk = talkOf([], { subject, contact, messages: [saidOf('hello', 0, { sender })] });
  const box = (await bytesOf(mbox.write(materialOf([talk])))).toString();
  is(mailsIn(box).length, 1);
  not.match(box, /^(Bcc|X-Evil)/m);
  for (const line of box.split('\r\n')) is(line.length < 998, true);
});

mails('hold the files where they are wanted, and links where not', async () => {
  const said = saidOf('See there.', 0, { attachments: [file('план.txt')] });
  const talk = () => talkOf([], { messages: [said] });
  const [whole] = mailsIn(
    (await bytesOf(mbox.write(materialOf([talk()], { withAttachments: true })))).toString(),
  );
  const [text, attached] = partsOf(whole as Mail);
  is(textOf(text as Mail), 'See there.');
  is(textOf(attached as Mail), 'the file');
  match(
    attached?.headers.get('content-disposition') ?? '',
    /filename\*=UTF-8''%D0%BF%D0%BB%D0%B0%D0%BD\.txt/,
  );
  const [linked] = mailsIn((await bytesOf(mbox.write(materialOf([talk()])))).toString());
  match(textOf(linked as Mail), /See there\..*план\.txt.*https:\/\/help\.example\.com/s);
});

mails('can be one of a whole conversation', async () => {
  const said = [
    saidOf('My tooth hurts.', 0, { attachments: [file('x-ray.png')] }),
    saidOf('Come at nine.', 1),
  ];
  const material = materialOf([talkOf([], { messages: said })], { withAttachments: true });
  const mail = mailIn((await bytesOf(eml.write(material))).toString());
  is(mail.headers.get('subject'), 'Буюртма 4471 · طلب 4471 · 订单 [#107]');
  const [text, attached] = partsOf(mail);
  match(textOf(text as Mail), /My tooth hurts\..*Come at nine\./s);
  match(attached?.headers.get('content-disposition') ?? '', /x-ray\.png/);
});

mails.run();
