export type Message = {
  id: number;
  uuid: string;
  conversation_id: number;
  kind: 'incoming' | 'outgoing' | 'activity';
  private: number;
  sender_kind: 'agent' | 'contact' | 'bot' | 'system';
  sender_id: number | null;
  content: string;
  content_type: 'text' | 'html';
  text: string;
  status: 'received' | 'scheduled' | 'pending' | 'sent' | 'delivered' | 'read' | 'failed';
  failure: string | null;
  external_id: string | null;
  meta: string;
  send_at: number | null;
  sent_at: number | null;
  created_at: number;
  updated_at: number;
};
export type NewMessage = Omit<Message, 'id' | 'failure' | 'updated_at'>;
/** What a rule or the program itself says is no answer of ours to the contact. */
export const isAnswer = (message: Pick<Message, 'kind' | 'private' | 'status' | 'sender_kind'>) =>
  message.kind === 'outgoing' &&
  message.private === 0 &&
  message.status === 'sent' &&
  message.sender_kind === 'agent';
/** To whom, where a channel has addresses. */
export type Envelope = { to?: string[]; cc?: string[]; bcc?: string[]; from?: string[]; subject?: string };
/** Cleaned already, with its plain text beside it (see writing.ts). */
export type Written = { content: string; contentType: Message['content_type']; text: string };
export type Wanted = {
  written: Written;
  attachmentIds?: readonly number[];
  envelope?: Envelope;
  /** What the channel calls it, and the inbox that it came by where that is not the conversation's. */
  externalId?: string;
  inboxId?: number;
};
