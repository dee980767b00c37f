import type { Side, Utterance } from '../../../domain/intelligence.ts';

/** "[12:04] Anna (support): …". What stands before what is said is short; on the rest no pattern is tried. */
const LINE =
  /^(?:\[?\d[\d:.,/ -]{3,19}(?:[ap]m)?\]? ?[-–]? ?)?(?<name>\p{L}[\p{L}\p{M} .'’-]{0,38}?)(?: ?\([^()]{1,30}\))? ?[:：]\s/iu;
const LONGEST_BEGINNING = 100;
/** How those who answer are called in transcripts. */
const AGENT =
  /^(?:agent|support|operator|assistant|bot|admin(?:istrator)?|manager|staff|team|reception|help ?desk|сотрудник|оператор|поддержка|менеджер|администратор|бот|xodim|operator|menejer|الموظف|الدعم|خدمة العملاء|الوكيل|mitarbeiter|berater|conseiller|agente|soporte|operatore|assistenza|suporte|medewerker|pracownik|konsultant|temsilci|destek)\b/iu;
const LEAST_SHARE = 0.5;

/** A transcript that came as one text, "Anna: …" line by line, is what each of them said; everything else stays as it is. */
export function utterancesIn(messages: readonly Utterance[]): readonly Utterance[] {
  const [only] = messages;
  if (messages.length !== 1 || !only) return messages;
  const lines = only.text.split('\n').flatMap((line) => (line.trim() === '' ? [] : spokenIn(line.trim())));
  const names = lines.flatMap(({ name }) => name ?? []);
  const isTranscript =
    names.length >= 2 && names.length >= lines.length * LEAST_SHARE && new Set(names).size > 1;
  return isTranscript ? apart(lines) : messages;
}

type Line = { name: string | null; said: string };

function spokenIn(line: string): Line {
  const found = LINE.exec(line.slice(0, LONGEST_BEGINNING));
  if (!found) return { name: null, said: line };
  return { name: found.groups?.name?.trim() ?? null, said: line.slice(found[0].length) };
}

function apart(lines: readonly Line[]): Utterance[] {
  const utterances: Utterance[] = [];
  for (const { name, said } of lines) {
    const last = utterances.at(-1);
    if (name === null && last) last.text += `\n${said}`;
    else utterances.push({ by: name === null ? 'contact' : sideOf(name), name, text: said });
  }
  return utterances;
}

const sideOf = (name: string): Side => (AGENT.test(name) ? 'agent' : 'contact');
