/** What people write alike in every language: faces, and words that went round the world. */
const GLAD =
  /[\u{1f600}-\u{1f606}\u{1f609}-\u{1f60e}\u{1f60d}\u{1f618}\u{1f642}\u{1f917}\u{1f929}\u{1f970}\u{1f973}\u{1f44d}\u{1f44c}\u{1f44f}\u{1f64f}\u{1f64c}\u{1f389}\u{1f38a}\u{1f525}\u{1f4af}\u{1f31f}\u{1f339}\u{1f490}\u{1f49b}-\u{1f49f}\u{1f493}-\u{1f498}\u2764\u2665\u263a\u2b50]/gu;
const SAD =
  /[\u{1f61e}-\u{1f61f}\u{1f620}-\u{1f629}\u{1f62b}\u{1f62d}\u{1f630}\u{1f631}\u{1f641}\u2639\u{1f612}-\u{1f614}\u{1f616}\u{1f44e}\u{1f494}\u{1f621}\u{1f624}\u{1f92c}\u{1f92e}\u{1f4a9}\u{1f595}\u{1f622}\u{1f644}\u{1f971}]/gu;
const SMILE = /(?:^|\s)(?:[:;=8]-?[)D\]]+|\){2,}|\^_?\^|<3)(?=\s|$|[.,!?])|\){3,}/g;
const FROWN = /(?:^|\s)(?:[:=8]'?-?[([/\\]+|\({2,})(?=\s|$|[.,!?])|\({3,}/g;
const WELCOME =
  /(?<!\p{L})(?:super|bravo|perfect\p{L}*|perfekt\p{L}*|fantasti\p{L}*|excel+ent\p{L}*|top|wow|супер|браво|чудов\p{L}*|класс|керемет|тамаша|рахмет|дякую|дуже дякую|great|love|谢谢|謝謝|非常感谢|太好了|很好|最高|ありがとう\p{L}*|素晴らしい|감사합니다|고마워\p{L}*|최고|좋아요|תודה רבה|מצוין|ευχαριστώ πολύ|τέλεια|عالی|ممنون|धन्यवाद|बहुत अच्छा)(?!\p{L})/giu;
const UNWELCOME =
  /(?<!\p{L})(?:problem\p{L}*|error|bug|defekt\p{L}*|scandal\p{L}*|skandal\p{L}*|katastrof\p{L}*|catastroph\p{L}*|spam|fail\p{L}*|terrible|проблем\p{L}*|скандал\p{L}*|жах\p{L}*|не працю\p{L}*|жаман|问题|坏了|太差|投诉|生气|最悪|壊れ\p{L}*|問題|문제|고장|실망\p{L}*|בעיה|לא עובד|πρόβλημα|χαλασμέν\p{L}*|مشکل|خراب|समस्या|खराब)(?!\p{L})/giu;
/** Writing without spaces: no letter stands apart there. */
const WELCOME_INSIDE =
  /谢谢|謝謝|感谢|太好了|很好|满意|ありがとう|素晴らし|嬉し|감사합니다|고마워|최고|ขอบคุณมาก|ดีมาก/g;
const UNWELCOME_INSIDE =
  /坏了|太差|投诉|生气|失望|没收到|壊れ|最悪|残念|届いていません|届きません|고장|실망|화가|แย่|เสีย|ไม่ได้รับ/g;

export type Signs = { glad: number; sad: number };

/** The faces in a text. */
export const facesIn = (text: string): Signs => ({
  glad: count(text, GLAD) + count(text, SMILE),
  sad: count(text, SAD) + count(text, FROWN),
});

/** What of a text one understands without its language. */
export function signsIn(text: string): Signs {
  const faces = facesIn(text);
  return {
    glad: faces.glad + Math.max(count(text, WELCOME), count(text, WELCOME_INSIDE)),
    sad: faces.sad + Math.max(count(text, UNWELCOME), count(text, UNWELCOME_INSIDE)),
  };
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
