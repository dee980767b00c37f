/** Whether mail could go there; whether anybody reads it only a mail can tell. */
export const isEmailAddress = (typed: string) =>
  typed.length <= 320 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(typed);
