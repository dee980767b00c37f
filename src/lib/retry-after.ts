/** How long a `Retry-After` header asks to wait, from `now`; null when it says nothing we understand. The caller caps it. */
export function retryAfterMs(header: string | undefined, now: number) {
  const typed = header?.trim() ?? '';
  if (/^\d+$/.test(typed)) return Number(typed) * 1000;
  const at = httpDate(typed);
  return at === null ? null : Math.max(0, at - now);
}

// RFC 9110 wants all three forms read. Only they are tried: Date.parse alone would take "-5" for a year.
const TODAY = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC_850 = /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
const ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

function httpDate(typed: string) {
  if (ASCTIME.test(typed)) return dateOrNull(`${typed} GMT`);
  return TODAY.test(typed) || RFC_850.test(typed) ? dateOrNull(typed) : null;
}

function dateOrNull(typed: string) {
  const at = Date.parse(typed);
  return Number.isNaN(at) ? null : at;
}
