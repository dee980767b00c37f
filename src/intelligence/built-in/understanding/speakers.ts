import type { Side, Utterance } from '../../../domain/intelligence.ts';

const LINE =
  /^\s*(?:\[?[\d:.,/\s-]{4,20}(?:[ap]m)?\]?\s*[-–]?\s*)?(?<name>\p{L}[\p{L}\p{M} .'’-]{0,38}?)(?:\s*\([^()\n]{1,30}\))?\s*[:：]\s+(?<said>\S.*)$/iu;
/** How those who answer are called in transcripts. */
const AGENT =
  /^(?:agent|support|operator|assistant|bot|admin(?:istrator)?|manager|staff|team|reception|help ?desk|сотрудник|оператор|поддержка|менеджер|администратор|бот|xodim|operator|menejer|الموظف|الدعم|خدمة العملاء|الوكيل|mitarbeiter|berater|conseiller|agente|soporte|operatore|assistenza|suporte|medewerker|pracownik|konsultant|temsilci|destek)\b/iu;
const LEAST_SHARE = 0.5;

/** A transcript that came as one text, "Anna: …" line by line, is what each of them said; everything else stays as it is. */
export function utterancesIn(messages: readonly Utterance[]): readonly Utterance[] {
  const [only] = messages;
  if (messages.length !== 1 || !only) return messages;
  const lines = only.text.split('\n').filter((line) => line.trim() !== '');
  const spoken = lines.filter((line) => LINE.test(line));
  const names = new Set(spoken.map((line) => LINE.exec(line)?.groups?.name?.trim()));
  if (spoken.length < 2 || spoken.length < lines.length * LEAST_SHARE || names.size < 2) return messages;
  return apart(lines);
}

function apart(lines: readonly string[]): Utterance[] {
  const utterances: Utterance[] = [];
  for (const line of lines) {
    const { name, said } = LINE.exec(line)?.groups ?? {};
    const last = utterances.at(-1);
    if (name !== undefined && said !== undefined)
      utterances.push({ by: sideOf(name), name: name.trim(), text: said });
    else if (last) last.text += `\n${line}`;
    else utterances.push({ by: 'contact', name: null, text: line });
  }
  return utterances;
}

const sideOf = (name: string): Side => (AGENT.test(name.trim()) ? 'agent' : 'contact');
