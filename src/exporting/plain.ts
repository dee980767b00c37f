// What must not stand in a file that people open: control characters, and what turns the direction of writing.
// Tabs and line ends stay.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text that every format can hold: whole characters, nothing that a program would choke on. */
export const printable = (text: string) =>
  text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(UNPRINTABLE, '');

/** The same where people read it: nothing in it can make what stands beside it look otherwise. */
export const readable = (text: string) => printable(text).replaceAll(TURNING, '');

export const oneLine = (text: string) => readable(text).replaceAll(/\s+/g, ' ').trim();
