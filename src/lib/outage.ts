/** Why a request to another server got no answer: words for programs, sentences for people. */
const sentences = {
  refused_address: 'The address is refused',
  dns: 'The name could not be resolved',
  bad_request: 'The request cannot be sent as it is',
  connect: 'There was no connection',
  tls: 'The secure connection failed',
  reset: 'The connection broke off before the answer was complete',
  bad_response: 'The answer is not valid HTTP',
  timeout: 'It took too long',
} as const;
export type OutageWord = keyof typeof sentences;

export class Outage extends Error {
  readonly word: OutageWord;

  constructor(word: OutageWord, message: string) {
    super(message);
    this.word = word;
  }
}

/** What `stage` says failed, unless the error itself knows better. */
export function outageOf(thrown: unknown, stage: OutageWord) {
  if (thrown instanceof Outage) return thrown;
  const cause = causeOf(thrown);
  const word = cause.startsWith('HPE_') ? 'bad_response' : stage;
  return new Outage(word, `${sentences[word]} (${cause}).`);
}

// Codes are short and always the same; messages of OpenSSL are pages, and those of failed pairs of addresses are empty.
const causeOf = (thrown: unknown) => {
  if (!(thrown instanceof Error)) return 'unknown';
  return 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.message;
};
