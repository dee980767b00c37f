import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import type { Attached, Said, Talk } from '../talk.ts';
import type { Material, Writer } from '../writer.ts';

/** One conversation a line, for programs. */
export const jsonLines: Writer = {
  passes: 1,
  *write({ talks }: Material) {
    for (const talk of talks()) {
      yield* conversation(talk);
      yield '\n';
    }
  },
};

/** The same as one document. */
export const json: Writer = {
  passes: 1,
  *write({ talks, heading: { organisation, at } }: Material) {
    yield `{"organisation":${JSON.stringify(organisation)},"exported_at":"${isoTime(at)}","conversations":[`;
    let separator = '\n';
    for (const talk of talks()) {
      yield separator;
      yield* conversation(talk);
      separator = ',\n';
    }
    yield '\n]}\n';
  },
};

/** Piece by piece: a conversation may be longer than memory. */
function* conversation({ messages, ...talk }: Talk) {
  yield `${JSON.stringify(presentTalk(talk)).slice(0, -1)},"messages":[`;
  let separator = '';
  for (const message of messages) {
    yield separator + JSON.stringify(presentSaid(message));
    separator = ',';
  }
  yield ']}';
}

const presentTalk = (talk: Omit<Talk, 'messages'>) => ({
  ...talk,
  created_at: isoTime(talk.created_at),
  updated_at: isoTime(talk.updated_at),
  last_message_at: isoTimeOrNull(talk.last_message_at),
  first_reply_at: isoTimeOrNull(talk.first_reply_at),
  resolved_at: isoTimeOrNull(talk.resolved_at),
  closed_at: isoTimeOrNull(talk.closed_at),
  summary: talk.summary && { ...talk.summary, finished_at: isoTime(talk.summary.finished_at) },
});

const presentSaid = ({ isNote, envelope, attachments, ...said }: Said) => ({
  ...said,
  private: isNote,
  ...envelope,
  created_at: isoTime(said.created_at),
  sent_at: isoTimeOrNull(said.sent_at),
  attachments: attachments.map(presentFile),
});

const presentFile = ({ uuid, filename, content_type, size, sha256, place }: Attached) => ({
  uuid,
  filename,
  content_type,
  size,
  sha256,
  place,
});
